"""A SOAP toolkit of another language (zeep), told what to do one JSON line at a time.

Arguments: certificate authority, addresses of WSDLs. First line out: operations of each WSDL. Then, for each line
in: {"wsdl", "operazione", "valore"} gives the envelope it would send; {"wsdl", "operazione", "risposta"} gives what
it understands of an answer. Errors come back as {"errore"}.
"""
import base64
import datetime
import json
import sys

import requests
from lxml import etree
from zeep import Client, Transport
from zeep.helpers import serialize_object
from zeep.xsd.types import builtins

# JSON has no bytes, and a boolean here is as it was written: both come as text already.
builtins.Base64Binary.xmlvalue = builtins.Boolean.xmlvalue = lambda self, valore: valore
builtins.Boolean.pythonvalue = lambda self, valore: valore


def parlato(valore):
    if isinstance(valore, bytes):
        return base64.b64encode(valore).decode()
    if isinstance(valore, (datetime.date, datetime.datetime)):
        return valore.isoformat()
    raise TypeError(type(valore).__name__)


def rispondi(clienti, chiesto):
    cliente, nome = clienti[chiesto["wsdl"]], chiesto["operazione"]
    if "valore" in chiesto:
        busta = cliente.create_message(cliente.service, nome, **chiesto["valore"])
        return {"busta": etree.tostring(busta, encoding="unicode")}
    arrivata = requests.Response()
    arrivata.status_code = chiesto["stato"]
    arrivata.headers["Content-Type"] = "text/xml; charset=utf-8"
    arrivata._content = chiesto["risposta"].encode()
    legame = cliente.service._binding
    letta = legame.process_reply(cliente, legame.get(nome), arrivata)
    return {"valore": serialize_object(letta, dict)}


def main(autorita, *indirizzi):
    sessione = requests.Session()
    # Variables of the environment would have the last word on proxies and authorities.
    sessione.trust_env = False
    sessione.verify = autorita
    clienti = {uno: Client(uno, transport=Transport(session=sessione)) for uno in indirizzi}
    print(json.dumps({uno: sorted(c.service._operations) for uno, c in clienti.items()}), flush=True)
    for riga in sys.stdin:
        try:
            detto = rispondi(clienti, json.loads(riga))
        except Exception as errore:
            detto = {"errore": f"{type(errore).__name__}: {errore}"}
        print(json.dumps(detto, default=parlato), flush=True)


main(*sys.argv[1:])
