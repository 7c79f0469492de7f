#!/usr/bin/env python3
"""What hostile inputs cost, as multiples of ordinary prose of the same size in the same run.

    python3 Benchmarks/hostile.py [claimbook] [megabytes] [parts of names …]

Each input is read, extracted and imported; seconds of the processor and memory are those of the program with its workers. Markdown,
pages and captions are compared with prose in their own format, all else with plain text. One that costs more than three
times as much, or more than 300 MB, and is not refused within a second of the processor, is marked with “!”, and the exit code is 1.
"""
import ctypes, gzip, io, os, random, signal, subprocess, sys, tarfile, tempfile, zlib

# Workers that outlive the program are this one's to wait for, and their time is counted (PR_SET_CHILD_SUBREAPER).
ctypes.CDLL(None).prctl(36, 1)
program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/claimbook")
size = int(float(sys.argv[2] if len(sys.argv) > 2 else 10) * 1_000_000)
wanted = sys.argv[3:]
said = 'The mayor Anna Berg said: "We paid for it all ourselves."\n'


def prose(size):
    """Paragraphs of invented sentences, of which one in three is somebody's words."""
    chance = random.Random(7)
    names = [f"{a} {b}" for a in "Anna Ivo Mira Jonas Petra Karl Lena Omar".split() for b in
             "Berg Kos Lund Marin Novak Olsen Petri Stern Tadic Vidal".split()]
    things = "bridge quay road school budget ferry harbour council report tunnel market station river library".split()
    verbs = "opened closed moved cost took reached joined served crossed left".split()
    ends = "last year; in the spring; after the vote; for a month; without a permit; near the old mill".split("; ")
    words = ["very", "new", "old", "small", "northern", "public", "narrow", "late", "former", "local"]
    parts, length = [], 0
    while length < size:
        sentences = []
        for _ in range(chance.randint(2, 6)):
            core = (f"the {chance.choice(words)} {chance.choice(things)} {chance.choice(verbs)} "
                    f"{chance.randint(2, 990)} {chance.choice(things)}s {chance.choice(ends)}")
            sentences.append(f"{chance.choice(names)} said that {core}." if chance.random() < 0.33
                             else core[0].upper() + core[1:] + ".")
        part = " ".join(sentences) + "\n\n"
        parts.append(part)
        length += len(part)
    return "".join(parts)[:size]


def fill(piece, around="{}", size=None):
    """A piece again and again, up to the size."""
    room = (size or globals()["size"]) - len(around.encode()) - len(said)
    return around.replace("{}", piece * (room // len(piece.encode()))) + said


def tar(count, text):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for number in range(count):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text))
    return file.getvalue()


def warc(body, count):
    answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    return (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n{answer}\r\n\r\n").encode() * count


def pdf(unpacked):
    """A page whose stream unpacks to so many bytes of text."""
    line = b"BT /F1 9 Tf 20 700 Td (the quay is open and the road is closed) Tj ET\n"
    stream = zlib.compress(line * (unpacked // len(line)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
               b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
               b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream"]
    file, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects):
        places.append(len(file))
        file += b"%d 0 obj" % (number + 1) + text + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (file + b"xref\n0 5\n0000000000 65535 f \n" + table
            + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(file))


html = "<html><body><p>{}</p></body></html>"
mail = "From: a@e.org\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
paragraph = "<h1>Quay</h1><p>" + "The quay of Lindhaven is open, Anna Berg said on Monday. " * 40
million = 1_000_000
runs = lambda: "".join("`" * count + " " for count in range(1, int((2 * size) ** 0.5)))
inputs = {
    "backticks.md": lambda: runs() + said,
    "brackets.md": lambda: fill("["),
    "images.md": lambda: fill("!["),
    "links.md": lambda: fill("[a]("),
    "stars.md": lambda: fill("*a "),
    "quotations.md": lambda: fill("> "),
    "items.md": lambda: fill("- "),
    "rows.md": lambda: fill("|"),
    "comments.md": lambda: fill("<!--"),
    "columns.csv": lambda: "text" + ",a" * ((size - 5) // 2) + "\n" + said,
    "commas.csv": lambda: "text\n" + fill(","),
    "rows.csv": lambda: "text,title\n" + fill("\n"),
    "marks.csv": lambda: "text\n" + fill('"'),
    "equals.eml": lambda: mail + fill("="),
    "headers.eml": lambda: fill("A: b\n", mail[:-1].replace("quoted-printable", "quoted-printable\n{}")),
    "words.eml": lambda: fill("=?", "Subject: {}\n" + mail),
    "returns.txt": lambda: fill("\r"),
    "lines.txt": lambda: fill("\n"),
    "short-lines.txt": lambda: fill("a\n"),
    "stops.txt": lambda: fill(". "),
    "marks.txt": lambda: fill('"'),
    "open-marks.txt": lambda: fill("“"),
    "quotations.txt": lambda: fill('"a" '),
    "sentence.txt": lambda: "The mayor Anna Berg said that " + fill("it is good and "),
    "names.txt": lambda: fill("Anna Berg said, "),
    "same-names.txt": lambda: fill("Anna "),
    "saids.txt": lambda: fill("said "),
    "letter.txt": lambda: fill("A"),
    "accents.txt": lambda: "a" + fill("\u0301"),
    "emoji.txt": lambda: fill("\U0001F469\u200D"),
    "spaces.txt": lambda: fill(" "),
    "figures.txt": lambda: fill("1,"),
    "apostrophes.txt": lambda: fill("a'"),
    "labels.txt": lambda: fill("KOS: It is open.\n"),
    "dates.txt": lambda: fill("May 7, "),
    "comments.html": lambda: fill("<!---->", html),
    "open-comments.html": lambda: fill("<!--", html),
    "ampersands.html": lambda: fill("&", html),
    "less.html": lambda: fill("<", html),
    "entities.html": lambda: fill("&amp;", html),
    "elements.html": lambda: fill("<b>a</b>", html),
    "open-elements.html": lambda: fill("<b>", html),
    "paragraphs.html": lambda: fill("<p>a", html),
    "links.html": lambda: fill("<a href=b>a</a> ", html),
    "attributes.html": lambda: fill("a=b ", "<html><body><p {}>a</p></body></html>"),
    "scripts.html": lambda: fill("<script>{\"@type\":\"Article\"}</script>", html),
    "cues.srt": lambda: "".join(
        f"{n}\n00:00:01,000 --> 00:00:02,000\nIt is open.\n\n" for n in range(size // 52)),
    "cue-tags.vtt": lambda: "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + fill("<v "),
    "items.rss": lambda: "<rss><channel>" + "<item>" * (size // 6) + "</channel></rss>",
    "same-records.warc": lambda: warc(paragraph, size // (len(paragraph) + 160)),
    "unpacked.warc.gz": lambda: gzip.compress(warc("<p>" + " " * 19 * million, 20)),
    "empty-members.tar": lambda: tar(size // 512, b""),
    "small-members.tar": lambda: tar(size // 1024, said.encode()),
    "unpacked.pdf": lambda: pdf(400 * million),
    "lines.jsonl": lambda: fill("{}\n"),
    "texts.jsonl": lambda: fill('{"text":""}\n'),
    "no-rows.csv": lambda: "text,title\n" + fill(",a\n"),
    "open.jsonl": lambda: fill("["),
}
usual = {
    "txt": lambda: prose(size),
    "md": lambda: prose(size),
    "html": lambda: html.replace("{}", prose(size).replace("\n\n", "</p>\n<p>")),
    "srt": lambda: "".join(f"{n}\n00:00:01,000 --> 00:00:02,000\n{text}\n\n"
                           for n, text in enumerate(prose(size - size // 8).split("\n\n"))),
}


def write(name, make, folder):
    """Makes an input in a process of its own, whose memory would else be counted to what is measured."""
    child = os.fork()
    if child == 0:
        content = make()
        with open(f"{folder}/{name}", "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        os._exit(0)
    os.waitpid(child, 0)


def run(arguments, folder):
    """Seconds of the processor, megabytes, exit code and the last words of a run."""
    with open(folder + "/said", "w+b") as errors:
        child = subprocess.Popen([program] + arguments, cwd=folder, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True)
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(child.pid, signal.SIGKILL))
        signal.alarm(240)
        _, status, used = os.wait4(child.pid, 0)
        signal.alarm(0)
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss
        while True:
            try:
                _, _, used = os.wait4(-1, 0)
            except ChildProcessError:
                break
            seconds, memory = seconds + used.ru_utime + used.ru_stime, max(memory, used.ru_maxrss)
        errors.seek(0, 2)
        errors.seek(max(0, errors.tell() - 300))
        words = errors.read().decode(errors="replace").strip().splitlines()[-1:]
    return seconds, memory / 1024, os.waitstatus_to_exitcode(status), words[0] if words else ""


def measure(name, make, folder):
    write(name, make, folder)
    results = {}
    for command in ("read", "extract", "import"):
        with tempfile.TemporaryDirectory() as place:
            run(["init", place + "/f.claimbook"], folder)
            extra = ["--file", place + "/f.claimbook"] if command == "import" else ["--json"]
            results[command] = run([command, name] + extra, folder)
    os.remove(f"{folder}/{name}")
    return results


failed = False
with tempfile.TemporaryDirectory() as folder:
    costs = {}
    for ending, make in usual.items():
        costs[ending] = measure("prose." + ending, make, folder)
        print(f"prose.{ending} of {size / million:.1f} MB: " + ", ".join(
            f"{command} {r[0]:.1f} s, {r[1]:.0f} MB" for command, r in costs[ending].items()))
    print(f"{'times prose':20}" + "".join(f"{command:>22}" for command in ("read", "extract", "import")))
    for name, make in inputs.items():
        if wanted and not any(word in name for word in wanted):
            continue
        cells, last = "", ""
        ending = {"vtt": "srt"}.get(name.split(".")[-1], name.split(".")[-1])
        for command, (seconds, memory, code, words) in measure(name, make, folder).items():
            ratio = seconds / costs.get(ending, costs["txt"])[command][0]
            isBad = code < 0 or not (code != 0 and seconds < 1) and (ratio > 3 or memory > 300)
            failed = failed or isBad
            cells += f"{ratio:6.2f} {seconds:6.1f}s{memory:5.0f}MB{'!' if isBad else ' '}"
            last = words if code else last
        print(f"{name:20}{cells} {last[:100]}", flush=True)
sys.exit(failed)
