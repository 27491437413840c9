import type { Emittente } from '../../accessi/pki/autorita.ts';
import { listaRevoche } from '../../accessi/pki/lista.ts';
import {
  leggiDomanda,
  nuovoRisponditore,
  rifiutoOcsp,
  rispostaOcsp,
  type DomandaOcsp,
  type Risponditore,
  type StatoSeriale,
} from '../../accessi/pki/ocsp.ts';
import { nomiAutorita, type NomeAutorita } from '../../accessi/pki/generazioni.ts';
import { X509CrlReason } from '../../accessi/pki/x509.ts';
import { nomeEmittente } from '../../accessi/pki/autorita.ts';
import type { PartiRevoca } from './server.ts';

interface Dato {
  readonly byte: Uint8Array;
  /** How long it may be kept by whoever is in between. */
  readonly secondi: number;
}

interface SportelloRevoca {
  lista(file: string): Promise<Dato | undefined>;
  autorita(file: string): Dato | undefined;
  chiedi(der: Uint8Array): Promise<Dato>;
}

/** A revocation is seen from outside within this time. */
const fresca = 60_000;
const valeLista = 24 * 3_600_000;
const valeRisposta = 10 * 60_000;
const giorniRisponditore = 30;
const domandeMassime = 16;
const ricordate = 5000;

/** What was made is given again for a while. */
function creaRicordo(
  orologio: PartiRevoca['orologio'],
): (chiave: string, fai: () => Promise<Dato>) => Promise<Dato> {
  const fatte = new Map<string, { dal: number; dato: Promise<Dato> }>();
  return (chiave, fai) => {
    const ora = orologio().getTime();
    const gia = fatte.get(chiave);
    if (gia && ora - gia.dal < fresca) return gia.dato;
    const dato = fai();
    // SECURITY: whoever asks about made-up certificates does not fill the memory.
    if (fatte.size >= ricordate) fatte.clear();
    fatte.set(chiave, { dal: ora, dato });
    dato.catch(() => fatte.delete(chiave));
    return dato;
  };
}

/** One for each authority, renewed the day before it ends. */
function creaRisponditori(
  orologio: PartiRevoca['orologio'],
): (emittente: Emittente) => Promise<Risponditore> {
  const risponditori = new Map<string, Promise<Risponditore>>();
  return async (emittente) => {
    const gia = await risponditori.get(emittente.sigla);
    const ora = orologio().getTime();
    const resta = gia ? gia.certificato.validToDate.getTime() - ora : 0;
    if (gia && resta > 86_400_000) return gia;
    const nuovo = nuovoRisponditore(emittente, giorniRisponditore);
    risponditori.set(emittente.sigla, nuovo);
    nuovo.catch(() => risponditori.delete(emittente.sigla));
    return nuovo;
  };
}

function scriviLista(
  emittente: Emittente,
  revocati: Awaited<ReturnType<PartiRevoca['revoche']['elenco']>>,
  ora: Date,
): Promise<Uint8Array> {
  return listaRevoche({
    emittente: { ...emittente, nome: nomeEmittente(emittente) },
    voci: revocati.map(({ seriale, dal, sospeso }) => ({
      ...{ serialNumber: seriale, revocationDate: dal },
      ...(sospeso && { reason: X509CrlReason.certificateHold }),
    })),
    da: ora,
    a: new Date(ora.getTime() + valeLista),
  });
}

/** Lists and answers, made when they are asked for and kept for a minute. */
export function creaSportelloRevoca({ pki, revoche, orologio }: PartiRevoca): SportelloRevoca {
  const emittenti = new Map<string, { nome: NomeAutorita; emittente: Emittente }>();
  for (const nome of nomiAutorita)
    for (const emittente of pki.autorita[nome].emittenti) emittenti.set(emittente.sigla, { nome, emittente });
  const tutti = [...emittenti.values()].map(({ emittente }) => emittente);
  const perUnPo = creaRicordo(orologio);
  const risponditoreDi = creaRisponditori(orologio);

  const statoDi = async ({ emittente, seriale }: DomandaOcsp): Promise<StatoSeriale> =>
    pki.propri.has(seriale)
      ? { stato: 'buono' }
      : revoche.stato(emittenti.get(emittente.sigla)?.nome ?? 'sigilli', seriale);

  const radiceDi = (file: string, coda: string): Emittente | undefined =>
    tutti.find(({ sigla }) => file === `radice-${sigla.slice(0, sigla.lastIndexOf('-'))}.${coda}`);

  return {
    async lista(file) {
      const radice = radiceDi(file, 'crl');
      if (radice?.listaRadice) return { byte: radice.listaRadice, secondi: 3600 };
      const trovato = emittenti.get(file.replace(/\.crl$/, ''));
      if (!trovato || !file.endsWith('.crl')) return undefined;
      const { nome, emittente } = trovato;
      return perUnPo(`crl ${emittente.sigla}`, async () => {
        const ora = orologio();
        const byte = await scriviLista(emittente, await revoche.elenco(nome, ora), ora);
        return { byte, secondi: fresca / 1000 };
      });
    },
    autorita(file) {
      const radice = radiceDi(file, 'cer')?.radice;
      const certificato = radice ?? emittenti.get(file.replace(/\.cer$/, ''))?.emittente.certificato;
      return certificato && file.endsWith('.cer')
        ? { byte: new Uint8Array(certificato.raw), secondi: 3600 }
        : undefined;
    },
    async chiedi(der) {
      const domanda = leggiDomanda(der, tutti);
      if (!domanda || domanda.di.length === 0 || domanda.di.length > domandeMassime)
        return { byte: rifiutoOcsp(1), secondi: 0 };
      const emittente = domanda.di.find((uno) => uno !== undefined)?.emittente;
      // Nothing here speaks for authorities of others, and one answer is signed by one.
      if (!emittente || domanda.di.some((uno) => uno && uno.emittente !== emittente))
        return { byte: rifiutoOcsp(6), secondi: 0 };
      const fai = async (): Promise<Dato> => {
        const ora = orologio();
        const stati = await Promise.all(
          domanda.di.map(async (uno): Promise<StatoSeriale> => (uno ? statoDi(uno) : { stato: 'ignoto' })),
        );
        const byte = await rispostaOcsp({
          ...{ richiesta: domanda.richiesta, stati, risponditore: await risponditoreDi(emittente) },
          ...{ da: ora, a: new Date(ora.getTime() + valeRisposta) },
        });
        return { byte, secondi: fresca / 1000 };
      };
      // With a nonce no two answers are the same: nothing to keep.
      return domanda.richiesta.tbsRequest.requestExtensions?.length
        ? { ...(await fai()), secondi: 0 }
        : perUnPo(Buffer.from(der).toString('base64'), fai);
    },
  };
}
