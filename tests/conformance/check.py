"""Opens a package with the loaders and trainers of those who use it. Rule D2: an export is done when they accept it.

Usage: check.py FOLDER. Prints one line a check and ends with "N passed, N failed"; exit code 1 when one failed.
"""

import hashlib
import json
import math
import sys
import tempfile
from pathlib import Path

import torch
from atif import Trajectory
from datasets import load_dataset
from huggingface_hub import DatasetCard
from pyld import jsonld
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from trl import DPOConfig, DPOTrainer, KTOConfig, KTOTrainer, RewardConfig, RewardTrainer, SFTConfig, SFTTrainer
from trl.data_utils import apply_chat_template, is_conversational

folder = Path(sys.argv[1])
manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
files = {entry["format"]: entry for entry in manifest["files"]}
# These are for readers of their own: no configuration of the card.
configured = [name for name in files if name not in ("evidence", "recorder", "atif")]
results = {True: 0, False: 0}


def check(name, run):
    """Runs one check; it fails by raising."""
    try:
        run()
        passed = True
    except Exception as error:  # noqa: BLE001  # Whatever a loader throws is its answer.
        print(f"FAILED {name}: {type(error).__name__}: {str(error)[:600]}")
        passed = False
    else:
        print(f"ok     {name}", flush=True)
    results[passed] += 1


def raw(name):
    return [json.loads(line) for line in (folder / name).read_text("utf-8").split("\n") if line]


def tiny_tokenizer():
    """One token a byte, so that no vocabulary has to be fetched."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    specials = ["<pad>", "<eos>"]
    vocabulary = {token: index for index, token in enumerate(specials + alphabet)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", eos_token="<eos>")
    fast.chat_template = (
        "{% for m in messages %}{{ m['role'] + ': ' + m['content'] + eos_token }}{% endfor %}"
        "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}"
    )
    return fast


def tiny_config(tokenizer):
    return LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2,
        num_key_value_heads=2, max_position_embeddings=2048, pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id, bos_token_id=None,
    )


def card_loads():
    card = DatasetCard.load(folder / "README.md")
    data = card.data.to_dict()
    assert data["license"] == "other" and data["annotations_creators"] == ["expert-generated"], data
    assert [config["config_name"] for config in data["configs"]] == configured, data["configs"]
    again = DatasetCard(str(card))
    assert again.data.to_dict() == data and again.text == card.text, "the card changes when it is written back"


def sums_match():
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def lineage_leads_to_every_row():
    expected = [(entry["name"], row) for entry in manifest["files"] for row in range(entry["rows"])]
    assert [(line["file"], line["row"]) for line in raw("lineage.jsonl")] == expected


def config_loads(name):
    dataset = load_dataset(str(folder), name, split="train")
    rows = raw(files[name]["name"])
    assert len(dataset) == files[name]["rows"] == len(rows) > 0
    # Nothing is cut at a U+2028 or otherwise changed on the way in.
    assert dataset.to_list() == rows


def columns_are_turns(name):
    for column, feature in load_dataset(str(folder), name, split="train").features.items():
        assert {key: value.dtype for key, value in feature.feature.items()} == {"role": "string", "content": "string"}, column


def plain_load_opens_the_first():
    assert len(load_dataset(str(folder), split="train")) == manifest["files"][0]["rows"]


def unpaired_columns():
    features = load_dataset(str(folder), "unpaired-preference", split="train").features
    assert features["label"].dtype == "bool", features
    for column in ("prompt", "completion"):
        assert {key: value.dtype for key, value in features[column].feature.items()} == {"role": "string", "content": "string"}


def trl_templates(name, columns=None):
    tokenizer = tiny_tokenizer()
    for row in load_dataset(str(folder), name, split="train"):
        assert is_conversational(row)
        text = apply_chat_template(dict(row), tokenizer)
        for column in columns or row:
            assert row[column][0]["content"] in text[column], column


def trains(trainer, config, name, **settings):
    """Two real steps on a tiny model with random weights: the trainer takes the rows as they are."""
    torch.manual_seed(1)
    tokenizer = tiny_tokenizer()
    with tempfile.TemporaryDirectory() as out:
        # From a folder, as people do: DPOTrainer loads its reference model from the same place.
        model = Path(out) / "model"
        LlamaForCausalLM(tiny_config(tokenizer)).save_pretrained(model)
        args = config(
            output_dir=out, max_steps=2, per_device_train_batch_size=2, report_to=[], use_cpu=True, bf16=False,
            save_strategy="no", logging_steps=1, disable_tqdm=True, **settings,
        )
        dataset = load_dataset(str(folder), name, split="train")
        run = trainer(model=str(model), args=args, train_dataset=dataset, processing_class=tokenizer)
        run.train()
        losses = [entry["loss"] for entry in run.state.log_history if "loss" in entry]
        assert len(losses) == 2 and all(math.isfinite(loss) for loss in losses), losses


def criteria_are_graded():
    """Each criterion is text with points, a step and its words; with them each answer has a HealthBench score."""
    dataset = load_dataset(str(folder), "rubric-criteria", split="train")
    scores = {}
    for row in dataset:
        assert is_conversational(row) and row["criterion"] and row["verdict"], row
        assert isinstance(row["points"], int) and row["points"] != 0 and 0 <= row["step"] <= row["last"], row
        reached, most = scores.get((row["rubric"], row["completion"][0]["content"]), (0, 0))
        scores[row["rubric"], row["completion"][0]["content"]] = (
            reached + row["step"] / row["last"] * row["points"], most + max(0, row["points"]))
    assert scores and all(most > 0 and reached <= most for reached, most in scores.values()), scores


def stepwise_columns():
    dataset = load_dataset(str(folder), "stepwise", split="train")
    features = dataset.features
    assert features["prompt"].dtype == "string" and features["completions"].feature.dtype == "string", features
    assert features["labels"].feature.dtype == "bool", features
    for row in dataset:
        assert len(row["completions"]) == len(row["labels"]) > 0, row


def trajectories_parse():
    """Strict models of the format's own package take every line and lose nothing of it."""
    for row in raw(files["atif"]["name"]):
        read = Trajectory.model_validate(row)
        assert read.schema_version == "ATIF-v1.7", read
        assert [step.step_id for step in read.steps] == list(range(1, len(row["steps"]) + 1))
        assert read.model_dump(mode="json", exclude_none=True, exclude_unset=True) == row, "something is lost on the way"


def flows_stand():
    rows = raw(files["recorder"]["name"])
    assert len(rows) == files["recorder"]["rows"] > 0 and all(row["title"] and row["steps"] for row in rows)


def expands():
    """Every line is an item of the model for a JSON-LD processor, and no term of it is lost on the way."""
    context = json.loads((Path(__file__).parent / "w3c-context.json").read_text("utf-8"))

    def load(url, options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    oa = "http://www.w3.org/ns/oa#"
    rows = raw(files["evidence"]["name"])
    assert len(rows) == files["evidence"]["rows"] > 0
    for row in rows:
        (item,) = jsonld.expand(row, {"documentLoader": load})
        assert item["@type"] == [oa + row["type"]] and row["type"] == "Annotation", item
        assert item[oa + "motivatedBy"] == [{"@id": oa + row["motivation"]}], item
        assert len(item[oa + "hasTarget"]) == len(row["target"]) > 0
        for target, written in zip(item[oa + "hasTarget"], row["target"]):
            assert target[oa + "hasSource"] == [{"@id": written["source"]}], target
            kinds = [selector["@type"] for selector in target[oa + "hasSelector"]]
            assert kinds == [[oa + selector["type"]] for selector in written["selector"]], kinds
        again = jsonld.compact(item, row["@context"], {"documentLoader": load})
        assert again["id"] == row["id"] and again["body"] == row["body"], again


check("[D2] the Hugging Face card loads and survives a round trip", card_loads)
check("[D1] the checksums match", sums_match)
check("[D1] the lineage leads to every row", lineage_leads_to_every_row)
check("[D2] load_dataset without a configuration opens the first file", plain_load_opens_the_first)
for name in configured:
    check(f"[D2] load_dataset opens {name} unchanged", lambda name=name: config_loads(name))
# A format whose rows are no conversations has checks of its own below instead.
for name in ("prompt-completion", "preference"):
    check(f"[D2] every column of {name} is turns of a conversation", lambda name=name: columns_are_turns(name))
    check(f"[D2] TRL's chat templates take {name}", lambda name=name: trl_templates(name))
check("[D2] unpaired-preference is turns of a conversation and a boolean", unpaired_columns)
check("[D2] TRL's chat templates take unpaired-preference", lambda: trl_templates(
    "unpaired-preference", ("prompt", "completion")))
check("[D2] TRL's SFTTrainer trains on prompt-completion", lambda: trains(
    SFTTrainer, SFTConfig, "prompt-completion", max_length=1024, completion_only_loss=True))
check("[D2] TRL's DPOTrainer trains on preference", lambda: trains(DPOTrainer, DPOConfig, "preference", max_length=1024))
check("[D2] TRL's RewardTrainer trains on preference", lambda: trains(RewardTrainer, RewardConfig, "preference", max_length=1024))
check("[D2] TRL's KTOTrainer trains on unpaired-preference", lambda: trains(
    KTOTrainer, KTOConfig, "unpaired-preference", max_length=1024))

check("[D2] rubric-criteria is one criterion a row, with points and how far it is met", criteria_are_graded)
check("[D2] a JSON-LD processor takes evidence", expands)
check("[D2] stepwise is a prompt, steps and a boolean for each", stepwise_columns)
check("[D2] the models of ATIF take atif", trajectories_parse)
check("[D2] recorder is one flow a line, which its own parser takes beside this", flows_stand)

print(f"{results[True]} passed, {results[False]} failed")
sys.exit(1 if results[False] else 0)
