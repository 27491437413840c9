import type { DatiProcedimento, Servizio, TestataRichiesta } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Ricerca } from './operazione.ts';

const campo = 'datiDelProcedimento';

/** Any registration: those that may name a procedure have `datiDelProcedimento`. */
interface Registrazione {
  readonly testataRichiesta: TestataRichiesta;
  readonly datiDelProcedimento?: DatiProcedimento;
}

/** Tab. 29: the registration that a procedure prepares, by its service. */
const motivi: Readonly<Record<string, string>> = {
  ...{ 1001: '1', 1002: '2', 2001: '3', 2003: '4', 5001: '5', 5005: '6' },
  ...{ 5008: '7', A001: '8', A002: '9', A006: '10', 1010: '11' },
};

/** Whether requests to this service may name a procedure. */
export function nominaProcedimenti({ richiesta }: Servizio): boolean {
  return richiesta.struttura.voci.some(({ nome }) => nome === campo);
}

/** The procedure that the request names, and those open about its people that it could have named. */
export async function controllaCollegato(
  richiesta: Registrazione,
  soggetti: readonly string[],
  cerca: Ricerca,
  comune: string,
): Promise<Rilievo[]> {
  const { datiDelProcedimento: detto, testataRichiesta } = richiesta;
  if (detto) {
    const { numeroPraticaAnpr, numeroPraticaComune } = detto;
    if ((numeroPraticaAnpr ?? numeroPraticaComune) === undefined) return [];
    const trovato =
      numeroPraticaAnpr === undefined
        ? await cerca.procedimentoDelComune(comune, numeroPraticaComune ?? '')
        : await cerca.procedimento(numeroPraticaAnpr);
    if (trovato?.comune !== comune) return [rilievo('EN112', { campo })];
    return trovato.stato === 'archiviato' ? [rilievo('EN113', { campo })] : [];
  }
  const motivo = motivi[testataRichiesta.operazioneRichiesta];
  const aperti = await Promise.all([...new Set(soggetti)].map((id) => cerca.procedimentiAperti(id)));
  for (const loro of aperti) {
    const suo = loro.find((uno) => uno.comune === comune && uno.motivoAvvio === motivo);
    if (suo)
      return [
        rilievo('EN111', {
          campo,
          causa: `È aperto il procedimento n. ${suo.numeroPraticaAnpr} di questo comune, e la registrazione non lo nomina.`,
        }),
      ];
  }
  return [];
}
