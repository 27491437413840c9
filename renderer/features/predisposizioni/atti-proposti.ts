import type { OperazioneProposta, Predisposizione } from '#contract/wa/stato-civile.ts';

/** The act of each change that a deed proposes (table 36). */
const mutazioni: Readonly<Record<string, string>> = {
  '01': 'scheda-generalita',
  '02': 'scheda-cittadinanza',
  '12': 'scheda-matrimonio',
  '13': 'scheda-vedovanza',
  '18': 'scheda-unione',
  '19': 'scheda-fine-unione',
};

export function attoProposto({ codice, tipoMutazione = '' }: OperazioneProposta): string | undefined {
  if (codice === '1001') return 'nascita';
  if (codice === '2001') return 'decesso';
  return codice === '5008' ? mutazioni[tipoMutazione] : undefined;
}

/** On whose record the act opens: a birth on that of the mother, or of the father when she is not known. */
export function suChi(
  { codice, idSchedaSoggettoANPR: id }: OperazioneProposta,
  { persone }: Pick<Predisposizione, 'persone'>,
): string | undefined {
  if (codice !== '1001') return id;
  for (const ruolo of ['madre', 'padre']) {
    const [trovato, altro] = persone.find((una) => una.ruolo === ruolo)?.trovati ?? [];
    if (trovato && !altro) return trovato.idSchedaSoggettoANPR;
  }
  return undefined;
}

/** Who the act is about is known from the record that it opens on. */
const dellaScheda = /^(generalitaPerRicerca|datiControllo)\b/;

/** What the deed says, by path of the request. */
export function datiProposti({ richiesta }: OperazioneProposta): Readonly<Record<string, string>> {
  const dati: Record<string, string> = {};
  const visita = (valore: unknown, percorso: string): void => {
    if (dellaScheda.test(percorso)) return;
    if (typeof valore === 'string') dati[percorso] = valore;
    else if (typeof valore === 'object' && valore !== null)
      for (const [nome, figlio] of Object.entries(valore))
        visita(figlio, percorso === '' ? nome : `${percorso}.${nome}`);
  };
  visita(richiesta, '');
  return dati;
}
