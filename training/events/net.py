import json, os
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

OUT = os.environ["EVENTS_OUT"]
z = np.load(f"{OUT}/figures.npz")
names = json.load(open(f"{OUT}/names.json"))
CLASSES, WORDS, FEATURES = names["classes"], len(names["words"]), len(names["features"])
NC, ENDINGS, BACK, AHEAD = len(CLASSES), 512, 64, 48
PAD = WORDS + ENDINGS
WIN, ROWS = (torch.from_numpy(z[k].astype(np.int64)) for k in ("win", "rows"))
BITS = torch.from_numpy(z["bits"])
LAB, FSET, FOLD = (z[k].astype(int) for k in ("lab", "fset", "fold"))
EMB, HAS = torch.from_numpy(z["emb"]), torch.from_numpy(z["has"])
COLUMNS = names["columns"]
RARE = torch.tensor([names["features"].index(f"{c} ?") for c in COLUMNS])
RULED = torch.tensor([c in ("rule", "cls", "pcls", "ncls") for c in COLUMNS])
# Where a label is from: nobody says, labels of other news, marks by the convention.
ORIGINS, MARKS = 3, 2


class Net(nn.Module):
    """What is shipped: word vectors in places about the figure, means of its noun, of the word that the rules took, and of what else its sentence and its surroundings say; one hidden layer."""

    def __init__(s, size, hidden, before, after):
        super().__init__()
        s.before, s.after, s.size = before, after, size
        _, _, vt = torch.linalg.svd(EMB[HAS], full_matrices=False)
        s.words = nn.Embedding(PAD + 1, size, padding_idx=PAD)
        with torch.no_grad():
            s.words.weight[:WORDS] = EMB @ vt[:size].T * 2 + 0.02 * torch.randn(WORDS, size)
            s.words.weight[WORDS:PAD] = 0.1 * torch.randn(ENDINGS, size)
        s.to_hidden, s.to_classes = nn.Embedding(FEATURES, hidden), nn.Embedding(FEATURES, NC)
        s.origin_hidden, s.origin_classes = nn.Embedding(ORIGINS, hidden), nn.Embedding(ORIGINS, NC)
        for m in (s.to_hidden, s.origin_hidden):
            nn.init.normal_(m.weight, std=0.15)
        for m in (s.to_classes, s.origin_classes):
            nn.init.zeros_(m.weight)
        s.places = nn.Linear((before + after + 5) * size, hidden)
        s.out = nn.Linear(hidden, NC)

    def forward(s, f, origin, blind=None, alone=None, lost=0.0):
        """`blind`: without what rules say; `alone`: without other sentences; `lost`: how many words are left out."""
        ids, bits, rows = WIN[f], BITS[f], ROWS[f]
        noun, told, same, wide = (((bits >> i) & 1).bool() for i in range(4))
        if blind is not None:
            told = told & ~blind[:, None]
            rows = torch.where(blind[:, None] & RULED, RARE, rows)
        if alone is not None:
            ids = torch.where(alone[:, None] & ~same, PAD, ids)
            wide = wide & ~alone[:, None]
        if lost > 0:
            ids = torch.where(torch.rand(ids.shape) < lost, PAD, ids)
        x = s.words(ids)
        off = torch.arange(BACK + AHEAD) - BACK
        masks = torch.stack([noun, told, same & (off < -s.before), same & (off >= s.after), wide], 1).float()
        masks = masks / masks.sum(2, keepdim=True).clamp(min=1)
        near = slice(BACK - s.before, BACK + s.after)
        h = torch.cat([x[:, near] * same[:, near, None], torch.bmm(masks, x)], 1).flatten(1)
        h = s.places(F.dropout(h, 0.15, s.training))
        keep = F.dropout(torch.ones(len(f), len(COLUMNS)), 0.1, s.training)
        h = h + (s.to_hidden(rows) * keep[..., None]).sum(1) + s.origin_hidden(origin)
        h = F.dropout(F.relu(h), 0.3, s.training)
        return s.out(h) + s.to_classes(rows).sum(1) + s.origin_classes(origin)


def fit(net, figures, target, origin, weight, epochs, rate=3e-3, batch=512):
    order_of = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    net.train()
    figures = torch.as_tensor(figures)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    steps, k = max(1, int(epochs * len(figures) // batch)), 0
    while k < steps:
        order = torch.randperm(len(figures), generator=order_of)
        for o in range(0, len(figures) - batch + 1, batch):
            if k >= steps:
                break
            ix = order[o : o + batch]
            t = k / steps
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, t / 0.08) * (1 - t)
            some = lambda share: torch.rand(batch) < share
            logits = net(figures[ix], torch.where(some(0.1), 0, origin[ix]), some(0.2), some(0.25), 0.08)
            loss = (-(target[ix] * F.log_softmax(logits, -1)).sum(-1) * weight[ix]).mean()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0, foreach=True)
            optimizer.step()
            k += 1
    return net


@torch.no_grad()
def predict(net, figures, batch=1024):
    net.eval()
    parts = [torch.as_tensor(figures[o : o + batch]) for o in range(0, len(figures), batch)]
    return torch.cat([net(f, torch.full((len(f),), MARKS)).softmax(-1) for f in parts])


def hard(figures, smooth=0.08):
    return F.one_hot(torch.from_numpy(LAB[figures]), NC).float() * (1 - smooth) + smooth / NC
