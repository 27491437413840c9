import { esenteDiritti, motivoEsenzione } from './controlli-richiesta.ts';
import { importo, tipiRichiesti, type Domanda } from './domanda.ts';
import type { ContenutoTradotto } from './contenuto.ts';
import { euro, giornoEsteso, nascita } from './frasi.ts';
import { maiuscola, type Lingua } from './lingua.ts';
import { de } from './parole/de.ts';
import { foglioDe } from './parole/foglio-de.ts';
import { foglioFr } from './parole/foglio-fr.ts';
import { foglioSl } from './parole/foglio-sl.ts';
import type { TestiFoglio } from './parole/foglio.ts';
import { fr } from './parole/fr.ts';
import { sl } from './parole/sl.ts';
import { secondaLingua } from './lingue-richieste.ts';
import type { AltraLingua } from './pdf/parole.ts';
import { validita } from './testi-foglio.ts';
import { tipiEmessi } from './tipi/index.ts';

interface LinguaDelFoglio {
  readonly lingua: Lingua;
  readonly testi: TestiFoglio;
}

const lingue: Readonly<Record<AltraLingua, LinguaDelFoglio>> = {
  de: { lingua: { codice: 'DE', parole: de }, testi: foglioDe },
  fr: { lingua: { codice: 'FR', parole: fr }, testi: foglioFr },
  sl: { lingua: { codice: 'SL', parole: sl }, testi: foglioSl },
};

function riempi(testo: string, valori: Readonly<Record<string, string>>): string {
  return testo.replace(/\{(\w+)\}/g, (segno, quale: string) => valori[quale] ?? segno);
}

function bollo(domanda: Domanda, t: TestiFoglio): string {
  const { bollo: cents, bolloVirtuale, descrizioneEsenzioneBollo } = domanda.richiesta.datiControllo;
  const motivo = motivoEsenzione(domanda);
  // The reason of code 99 is in the words of who asked.
  if (motivo !== undefined)
    return riempi(t.esente, { motivo: t.esenzioni[motivo] ?? descrizioneEsenzioneBollo ?? '' });
  const somma = riempi(t.euro, { somma: euro(importo(cents)) });
  if (bolloVirtuale === '1')
    return riempi(t.virtuale, { somma, autorizzazione: domanda.comune.autorizzazioneBolloVirtuale ?? '' });
  return bolloVirtuale === '9' ? somma : riempi(t.contrassegno, { somma });
}

function elenco(parole: readonly string[], e: string): string {
  const ultima = parole.at(-1) ?? '';
  return parole.length < 2 ? ultima : `${parole.slice(0, -1).join(', ')} ${e} ${ultima}`;
}

function tradotto(domanda: Domanda, codice: AltraLingua): ContenutoTradotto {
  const { lingua, testi: t } = lingue[codice];
  const { richiesta, soggetto } = domanda;
  const moduli = tipiRichiesti(richiesta).flatMap((tipo) => tipiEmessi.get(tipo) ?? []);
  const titoli = moduli.map((m) => t.titoli[m.codice] ?? ['', '']);
  const { generalita } = soggetto.dati;
  const nato = moduli.some((m) => m.diNascita) ? undefined : nascita(generalita, lingua);
  const cf = generalita.codiceFiscale?.codFiscale;
  const { paEstera, diritti } = richiesta.datiControllo;
  const fine = validita(domanda);
  const uno = moduli.length === 1;
  return {
    lingua: codice,
    titolo: uno ? (titoli[0]?.[0] ?? '') : t.contestuale,
    ...(!uno && {
      sottotitolo: elenco(
        titoli.map(([, breve = '']) => breve),
        t.e,
      ),
    }),
    fonte: t.fonte,
    righeIntestatario: [
      ...(nato === undefined ? [] : [nato]),
      ...(cf === undefined ? [] : [riempi(t.codiceFiscale, { codice: cf })]),
    ],
    parti: moduli.map((m, i) => ({
      tipo: m.codice,
      titolo: maiuscola(titoli[i]?.[1] ?? ''),
      blocchi: m.blocchi(domanda, lingua),
    })),
    avvertenze: [
      t.usi[paEstera] ?? t.usi['0'] ?? '',
      fine === undefined ? t.valeSempre : riempi(t.valeFino, { data: giornoEsteso(fine, lingua) }),
    ],
    bollo: bollo(domanda, t),
    diritti: esenteDiritti(domanda) ? t.esenteSenza : riempi(t.euro, { somma: euro(importo(diritti)) }),
  };
}

/** What the certificate says in the second language asked for; undefined for Italian alone. */
export function traduci(domanda: Domanda): ContenutoTradotto | undefined {
  const codice = secondaLingua(domanda.richiesta);
  return codice === undefined ? undefined : tradotto(domanda, codice);
}
