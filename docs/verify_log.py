"""Follows the log of a claims file: python3 verify_log.py FILE [NOTED_HEAD]. The format: log-format.md."""
import hashlib, json, sqlite3, sys

def sha(*fields):
    return hashlib.sha256(b"\n".join(fields)).hexdigest().encode()

def verify(path, noted=""):
    file = sqlite3.connect(path)
    file.text_factory = bytes
    commits = file.execute('SELECT number, id, action, "by", at, undoes, reason FROM "commit" ORDER BY number')
    events = file.execute('SELECT number, "commit", kind, record, version, digest, previous, hash, payload '
                          "FROM event ORDER BY number")
    commit, change, count, head, heads, emptied, redacted = None, 0, 0, b"0" * 64, set(), set(), set()
    for number, of, kind, record, version, digest, previous, event_hash, payload in events:
        if of != commit:
            row, change = commits.fetchone(), change + 1
            if row is None or row[:2] != (change, of) or b"\n" in b"".join(row[1:5]) + (row[5] or b"") or row[6] == b"":
                return f"event {number} or change {change} was altered, moved or taken away"
            commit, header = of, sha(*row[1:5], row[5] or b"", row[6] or b"")
        count += 1
        if (number, previous, event_hash) != (count, head, sha(head, header, kind, record, b"%d" % version, digest)):
            return f"event {number} does not fit the chain"
        head = event_hash
        heads.add(head)
        if payload is None:
            emptied.add(number)
        elif sha(payload) != digest:
            return f"event {number} has another payload than the one that was hashed"
        elif kind == b"redaction":
            redacted.update(json.loads(payload)["events"])
    for number in sorted(emptied ^ redacted):
        return f"event {number} was emptied without a redaction, or filled again after one"
    if commits.fetchone() is not None:
        return f"the changes after {change} have no events"
    if not any(known.startswith(noted.lower().encode()) for known in heads):
        return "the noted head is not there: events were taken away or replaced"
    print(f"whole: {count} events, head {head.decode()}")

sys.exit(verify(*sys.argv[1:3]))
