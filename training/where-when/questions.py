"""Questions, their candidates and the logit that chooses among them."""
import json, os
import numpy as np, torch, torch.nn.functional as F

OUT = os.environ.get("WHERE_OUT", ".")
DATA = dict(np.load(f"{OUT}/data.npz"))
NAMES = json.load(open(f"{OUT}/names.json"))
ROWS, SENTENCES, DOCUMENTS = (
    torch.from_numpy(DATA[k]) for k in ("rows", "sentences", "documents")
)
FIGURES = torch.from_numpy(DATA["figures"])
FEATURES = len(NAMES["features"])
RAW, LABELS, GOLD, OWN, WIRE, ARTICLES = range(6)


class Field:
    """All questions of a kind; `least` is how likely an answer must be, `damping` what a weight's square costs the logit."""

    def __init__(self, name, least, damping, labels):
        self.name, self.least, self.damping = name, least, damping
        questions, candidates = DATA[f"{name}_questions"], DATA[f"{name}_candidates"]
        self.figure, known, wanted, self.first, self.last = questions.T
        self.known, self.wanted = known == 1, wanted == 1
        document = DATA["figures"][self.figure, 0]
        self.set, self.fold = DATA["sets"][document], DATA["folds"][document]
        self.span = torch.from_numpy(candidates[:, :2])
        self.right = torch.from_numpy(candidates[:, 2]) > 0
        self.of = np.repeat(np.arange(len(questions)), self.last - self.first)
        # Weights of the reading itself are learned from labels only where that helps.
        self.learned = self.known & ((self.set != LABELS) | labels)
        count = candidates[:, 4] - candidates[:, 3]
        features = np.full((len(candidates), count.max()), FEATURES)
        for i, (begin, end) in enumerate(candidates[:, 3:]):
            features[i, : end - begin] = DATA[f"{name}_features"][begin:end]
        self.features = torch.from_numpy(features)

    def batch(self, q):
        """The candidates of questions, padded, and which are any."""
        count = self.last[q] - self.first[q]
        most = np.arange(max(1, count.max()))[None]
        at = np.minimum(self.first[q][:, None] + most, len(self.right) - 1)
        return torch.from_numpy(at), torch.from_numpy(most < count[:, None])

    def often(self, q, own):
        """How often each counts: readers of the wire and of labels date less by other sentences, as training/choices/times.ts has it."""
        found = np.where(self.set[q] == OWN, own, 1.0)
        if self.name == "time":
            found = np.where(self.set[q] == LABELS, 0.5, found)
            found = np.where(self.set[q] == WIRE, 0.25, found)
        return found

    def asked(self):
        return self.last > self.first


FIELDS = [Field("place", 0.35, 4.0, labels=True), Field("time", 0.33, 20.0, labels=False)]


def fit_logit(field, train, rounds=300):
    """Weights of features, as training/choices.ts learns them, by fewer and larger steps."""
    at, mask = field.batch(train)
    weights = torch.zeros(FEATURES + 1, 1, requires_grad=True)
    steps = torch.optim.Adam([weights], lr=0.05)
    features = field.features[at][mask]
    right = field.right[at] & mask
    wanted = torch.cat([~right.any(1, keepdim=True), right], 1)
    often = torch.from_numpy(field.often(train, 3.0)).float()
    for done in range(rounds):
        steps.param_groups[0]["lr"] = 0.05 * (1 - done / rounds)
        sums = F.embedding_bag(features, weights, mode="sum", padding_idx=FEATURES)[:, 0]
        scores = torch.full(mask.shape, -1e9).masked_scatter(mask, sums)
        likely = torch.cat([torch.zeros(len(at), 1), scores], 1).log_softmax(1)
        told = torch.logsumexp(likely.masked_fill(~wanted, -1e9), 1)
        loss = field.damping / 2 * (weights**2).sum() - (often * told).sum()
        steps.zero_grad()
        loss.backward()
        steps.step()
    return weights.detach()


def logit_scores(field, aside):
    """Of each candidate; of those that are learned from by the weights of other folds. Fold `aside` is learned from by none."""
    path = f"{OUT}/logit.{field.name}.{aside}.pt"
    if os.path.exists(path):
        return torch.load(path)
    learned = field.learned & (field.fold != aside)

    def scored(train):
        w = fit_logit(field, np.nonzero(train)[0])[:, 0]
        w[FEATURES] = 0
        return w[field.features].sum(1)

    scores = scored(learned)
    for fold in sorted(set(field.fold[learned])):
        of = torch.from_numpy((field.known & (field.fold == fold))[field.of])
        scores[of] = scored(learned & (field.fold != fold))[of]
    torch.save(scores, path)
    return scores


def f1(field, q, likely):
    """Of answers to marked questions by how likely none (first) and each candidate is."""
    at, mask = field.batch(q)
    best, i = likely[:, 1:].masked_fill(~mask, -1).max(1)
    given = best >= field.least
    right = given & field.right[at.gather(1, i[:, None])[:, 0]]
    return 200 * right.sum().item() / (given.sum().item() + field.wanted[q].sum())
