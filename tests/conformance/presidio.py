"""Finds with Microsoft Presidio's pattern recognisers what our detectors are for, in texts from standard input.

Usage: presidio.py < texts.json. Reads a list of texts, writes a list of lists of {type, start, end} in code points. Context words count,
as in Presidio's own engine; there is no language model, so names and places are left out.
"""

import json
import logging
import sys

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer import predefined_recognizers as known
from presidio_analyzer.nlp_engine import SpacyNlpEngine

logging.disable(logging.WARNING)


class Blank(SpacyNlpEngine):
    """Cuts texts into words and knows nothing else about them."""

    def __init__(self):
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
        self.nlp = {"en": spacy.blank("en")}

    def load(self):
        """Nothing has to be fetched."""


names = {
    "EMAIL_ADDRESS": ("email", known.EmailRecognizer),
    "PHONE_NUMBER": ("phone", known.PhoneRecognizer),
    "CREDIT_CARD": ("card", known.CreditCardRecognizer),
    "IBAN_CODE": ("iban", known.IbanRecognizer),
    "IP_ADDRESS": ("ip", known.IpRecognizer),
    "MAC_ADDRESS": ("mac", known.MacAddressRecognizer),
    "US_SSN": ("ssn", known.UsSsnRecognizer),
    "UK_NINO": ("nino", known.UkNinoRecognizer),
    "DE_TAX_ID": ("steuer-id", known.DeTaxIdRecognizer),
    "ES_NIF": ("dni", known.EsNifRecognizer),
    "ES_NIE": ("dni", known.EsNieRecognizer),
    "IT_FISCAL_CODE": ("codice-fiscale", known.ItFiscalCodeRecognizer),
    "PL_PESEL": ("pesel", known.PlPeselRecognizer),
    "IN_AADHAAR": ("aadhaar", known.InAadhaarRecognizer),
    "IN_PAN": ("pan", known.InPanRecognizer),
}
registry = RecognizerRegistry(supported_languages=["en"])
for _, recogniser in names.values():
    registry.add_recognizer(recogniser(supported_language="en"))
engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])


def found_in(text):
    # 0.4 is what Presidio gives a telephone number without context; below it are mere guesses.
    results = engine.analyze(text=text, language="en", entities=list(names), score_threshold=0.4)
    return [{"type": names[one.entity_type][0], "start": one.start, "end": one.end} for one in results]


json.dump([found_in(text) for text in json.load(sys.stdin)], sys.stdout)
