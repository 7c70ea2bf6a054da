"""The net as src/text/figures/choice-net/ reads it."""
import torch, torch.nn as nn, torch.nn.functional as F
from questions import *

SIZE, BEFORE, AFTER, NONE_HIDDEN = 16, 8, 5, 16
BESIDE_BEFORE, BESIDE_AFTER, BETWEEN, EVENT = 4, 3, 16, 3
MOST_TOKENS, MOST_SCORE = 400, 6
ENDINGS = 512
WORDS = NAMES["words"]
NOTHING = WORDS + ENDINGS
VECTORS = torch.from_numpy(DATA["vectors"])


def rows_at(at, document):
    """The rows of tokens of a document, nothing outside of it."""
    near = at.clamp(0, len(ROWS) - 1)
    within = (at >= 0) & (at < len(ROWS)) & (DOCUMENTS[near] == document)
    return torch.where(within, ROWS[near], NOTHING)


def first_rows(begin, count, most, document):
    steps = torch.arange(most)[None]
    return torch.where(steps < count, rows_at(begin + steps, document), NOTHING)


class Inputs:
    """Of all questions of a field, and of all their candidates."""

    def __init__(self, field):
        figure = FIGURES[field.figure]
        document, kind, event, start, end, told, told_end = figure.T[..., None]
        ahead, behind = start - BEFORE + torch.arange(BEFORE), end + torch.arange(AFTER)
        self.question = rows_at(torch.cat([ahead, behind], 1), document)
        self.event = first_rows(told, (told_end - told).clamp(0, EVENT), EVENT, document)
        self.asked = torch.cat([kind, len(NAMES["kinds"]) + event], 1)
        start, end, document = (x[field.of] for x in (start, end, document))
        first, next_ = field.span[:, 0:1], field.span[:, 1:2]
        ahead, behind = first - BESIDE_BEFORE + torch.arange(BESIDE_BEFORE), next_ + torch.arange(BESIDE_AFTER)
        self.beside = rows_at(torch.cat([ahead, first, next_ - 1, behind], 1), document)
        is_before = next_ <= start
        begin = torch.where(is_before, next_, end)
        self.far = (torch.where(is_before, start, first) - begin).clamp(0, MOST_TOKENS)
        self.between = first_rows(begin, self.far, BETWEEN, document)
        elsewhere = SENTENCES[first] != SENTENCES[start]
        self.side = ((~is_before).long() + 2 * elsewhere.long())[:, 0]


class Choice(nn.Module):
    """The hidden layers of a field."""

    def __init__(self, hidden):
        super().__init__()
        asked = len(NAMES["kinds"]) + len(NAMES["classes"])
        places = BEFORE + AFTER + 1
        beside = BESIDE_BEFORE + 2 + BESIDE_AFTER + 1
        self.question = nn.Linear(places * SIZE, hidden)
        self.candidate = nn.Linear(beside * SIZE, hidden, bias=False)
        self.features = nn.EmbeddingBag(FEATURES + 1, hidden, mode="sum", padding_idx=FEATURES)
        self.asked = nn.EmbeddingBag(asked, hidden, mode="sum")
        self.sides = nn.Embedding(4, hidden)
        self.numbers = nn.Linear(3, hidden, bias=False)
        self.out = nn.Linear(hidden, 1)
        self.none = nn.Linear(places * SIZE, NONE_HIDDEN)
        self.asked_none = nn.EmbeddingBag(asked, NONE_HIDDEN, mode="sum")
        self.none_out = nn.Linear(NONE_HIDDEN, 1)
        self.score = nn.Parameter(torch.tensor(0.5))
        for table in (self.features, self.asked, self.asked_none):
            nn.init.normal_(table.weight, std=0.05)


class Net(nn.Module):
    def __init__(self, hidden, word_drop=0.3, drop=0.2):
        super().__init__()
        self.word_drop, self.drop = word_drop, drop
        self.words = nn.Embedding(NOTHING + 1, SIZE, padding_idx=NOTHING)
        nn.init.normal_(self.words.weight, std=0.1)
        known = VECTORS[VECTORS.abs().sum(1) > 0]
        main = torch.linalg.svd(known[:8000], full_matrices=False)[2][:SIZE]
        self.words.weight.data[:WORDS] = VECTORS @ main.T * 2
        self.words.weight.data[NOTHING] = 0
        self.fields = nn.ModuleList([Choice(hidden) for _ in FIELDS])

    def read(self, rows):
        words = self.words(rows)
        if not self.training:
            return words
        kept = torch.rand(rows.shape) >= self.word_drop
        return words * kept[..., None] / (1 - self.word_drop)

    def mean(self, rows):
        count = (rows != NOTHING).sum(-1, keepdim=True)
        return self.words(rows).sum(-2) / count.clamp(min=1)

    def forward(self, i, q, at, mask, scores):
        """How likely, as logarithms not yet made to sum up to 1, none of the candidates is, and each."""
        own, inputs, field = self.fields[i], INPUTS[i], FIELDS[i]
        words = torch.cat([self.read(inputs.question[q]).flatten(1), self.mean(inputs.event[q])], 1)
        asked = inputs.asked[q]
        none = own.none(words) + own.asked_none(asked)
        around = torch.cat([self.read(inputs.beside[at]).flatten(2), self.mean(inputs.between[at])], -1)
        features = own.features(field.features[at].flatten(0, 1)).view(*at.shape, -1)
        if self.training:
            features = features * (torch.rand(*at.shape, 1) >= 0.1)
        score = scores.masked_fill(~mask, 0)
        numbers = torch.stack(
            [
                score.clamp(-MOST_SCORE, MOST_SCORE),
                4 * by_logit(scores)[:, 1:],
                torch.log1p(inputs.far[at][..., 0].float()),
            ],
            -1,
        )
        hidden = (
            (own.question(words) + own.asked(asked))[:, None]
            + own.candidate(around)
            + features
            + own.sides(inputs.side[at])
            + own.numbers(numbers)
        )
        drop = lambda x: F.dropout(F.relu(x), self.drop, self.training)
        told = own.out(drop(hidden))[..., 0] + own.score * score
        return torch.cat([own.none_out(drop(none)), told.masked_fill(~mask, -1e9)], 1)


def by_logit(scores):
    return torch.cat([torch.zeros(len(scores), 1), scores], 1).softmax(1)


INPUTS = [Inputs(field) for field in FIELDS]
