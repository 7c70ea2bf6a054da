"""What teachers say of figures that nobody marked: by a hash of the document and the tokens of the figure, the most likely classes. No text."""
import hashlib
import numpy as np

MOST = 4
hash_of = lambda document: int(hashlib.sha256(document.encode()).hexdigest()[:16], 16)


def parts_of(key):
    document, start, end = key.rsplit(" ", 2)
    return hash_of(document), int(start), int(end)


def write(path, keys, likely):
    """`keys`: DOCUMENT START END; `likely`: a row of likelihoods for each."""
    parts = [parts_of(k) for k in keys]
    order = sorted(range(len(parts)), key=lambda j: parts[j])
    documents, counts = np.unique(np.array([parts[j][0] for j in order], np.uint64), return_counts=True)
    likely = np.asarray(likely)[order]
    classes = np.argsort(-likely, 1)[:, :MOST]
    values = np.take_along_axis(likely, classes, 1)
    np.savez_compressed(
        path,
        documents=documents,
        counts=counts.astype(np.uint16),
        start=np.array([parts[j][1] for j in order], np.uint16),
        length=np.array([parts[j][2] - parts[j][1] for j in order], np.uint8),
        classes=classes.astype(np.uint8),
        values=np.round(values * 255).astype(np.uint8),
    )


def read(path):
    """Classes and how likely they are, by hash, start and end."""
    f = np.load(path)
    documents = np.repeat(f["documents"], f["counts"])
    values = f["values"].astype(np.float32)
    values /= values.sum(1, keepdims=True)
    return {
        (int(d), int(s), int(s) + int(n)): (c, v)
        for d, s, n, c, v in zip(documents, f["start"], f["length"], f["classes"].astype(np.int64), values)
    }
