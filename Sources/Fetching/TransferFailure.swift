import CCurl
import FetchMessages

extension Transfer {
  /// libcurl's codes in words.
  static func failure(_ code: CURLcode, _ address: WebAddress, _ limits: FetchLimits) -> FetchFailure {
    let host = address.host
    return switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      FetchFailure(.unknownHost, "there is no host \(host), or no connection to the internet")
    case CURLE_COULDNT_CONNECT:
      FetchFailure(.connection, "\(host) does not answer on port \(address.port)")
    case CURLE_OPERATION_TIMEDOUT:
      FetchFailure(.timeout, "\(host) took longer than the \(seconds(limits.totalMilliseconds)) that one page may take")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      FetchFailure(.certificate, "\(host) cannot prove that it is \(host): its certificate is not valid")
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER:
      FetchFailure(.certificate, "no encrypted connection to \(host) can be made")
    // libcurl's word for a header of more than 100 kB; newer versions say “too large”, which is 100.
    case CURLE_OUT_OF_MEMORY, CURLcode(100):
      FetchFailure(.tooManyHeaders, "\(address) answered with more headers than any page has")
    case CURLE_FILESIZE_EXCEEDED:
      FetchFailure(.tooLarge, "\(address) has more than the \(limits.bytes) bytes that one page may have")
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      FetchFailure(.incomplete, "the connection to \(host) ended before the page did")
    case CURLE_GOT_NOTHING, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
      FetchFailure(.status, "\(address) did not answer as a web server does")
    default:
      FetchFailure(.connection, "\(address) cannot be read: \(String(cString: curl_easy_strerror(code)))")
    }
  }

  private static func seconds(_ milliseconds: Int) -> String {
    milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}
