import type { RisultatoRicerca } from '#contract/wa/registro.ts';
import { leggiGiorno } from '../../date.ts';
import type { DossierRicordato } from '../../offline/archivio.ts';
import { elenco, generalitaDi, indirizzoInParole, leggi, luogoInParole } from '../../ufficiale/lettura.ts';

/** A line of the list; `letto`: it comes from this workstation, read then. */
export type Riga = RisultatoRicerca & { readonly letto?: number };

/** As people type: no accents, no apostrophes, capitals. */
export function piano(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

export function rigaDa({ dossier, letto }: DossierRicordato): Riga {
  const generalita = generalitaDi(dossier);
  const facoltative = {
    codiceFiscale: leggi(generalita, 'codiceFiscale.codFiscale'),
    sesso: leggi(generalita, 'sesso'),
    dataNascita: leggi(generalita, 'dataNascita'),
    luogoNascita: luogoInParole(generalita.luogoNascita),
    indirizzo: indirizzoInParole(elenco(dossier.dati, 'residenza')[0]),
  };
  return {
    idSchedaSoggettoANPR: dossier.idSchedaSoggettoANPR,
    cognome: leggi(generalita, 'cognome') ?? '',
    nome: leggi(generalita, 'nome') ?? '',
    stato: dossier.stato,
    comune: dossier.comune,
    ...Object.fromEntries(Object.entries(facoltative).filter(([, valore]) => valore)),
    letto,
  };
}

/** A day of birth beside the name narrows down, as in the register. */
function staccaGiorno(cercato: string): { readonly resto: string; readonly giorno: string | undefined } {
  const parole = cercato.split(' ');
  const scritto = parole.find((parola) => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(parola));
  const giorno = scritto === undefined ? undefined : leggiGiorno(scritto);
  if (giorno === undefined) return { resto: cercato, giorno };
  return { resto: parole.filter((parola) => parola !== scritto).join(' '), giorno };
}

/** How well a remembered person answers: lower is better, undefined is not at all. */
function distanza(riga: Riga, cercato: string): number | undefined {
  const codice = riga.codiceFiscale ?? '';
  if (codice !== '' && codice.startsWith(cercato)) return 0;
  if (riga.idSchedaSoggettoANPR === cercato) return 0;
  const cognome = piano(riga.cognome);
  const nome = piano(riga.nome);
  if (`${cognome} ${nome}`.startsWith(cercato)) return 1;
  if (`${nome} ${cognome}`.startsWith(cercato)) return 2;
  const sue = `${cognome} ${nome}`.split(' ');
  const parole = cercato.split(' ');
  if (parole.every((parola) => sue.some((una) => una.startsWith(parola)))) return 3;
  const strada = piano(riga.indirizzo ?? '');
  return parole.every((parola) => `${sue.join(' ')} ${strada}`.includes(parola)) ? 4 : undefined;
}

/** Off line: the people read lately on this workstation, the likeliest first, then the latest read. */
export function cercaRicordati(
  ricordati: readonly DossierRicordato[],
  testo: string,
  limite = 12,
): readonly Riga[] {
  const cercato = piano(testo);
  if (cercato.length < 2) return [];
  const { resto, giorno } = staccaGiorno(cercato);
  return ricordati
    .map(rigaDa)
    .filter(({ dataNascita }) => giorno === undefined || dataNascita === giorno)
    .flatMap((riga) => {
      const quanto = distanza(riga, resto);
      return quanto === undefined ? [] : [{ riga, quanto }];
    })
    .sort((a, b) => a.quanto - b.quanto || (b.riga.letto ?? 0) - (a.riga.letto ?? 0))
    .slice(0, limite)
    .map(({ riga }) => riga);
}
