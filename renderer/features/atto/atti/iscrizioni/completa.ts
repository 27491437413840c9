import type { Richiesta1002 } from '#contract/anpr/index.ts';
import type { Parziale } from '../../atto.ts';
import { conLingua } from '../../blocchi/altra-lingua.ts';
import { conGestioneCF } from '../../blocchi/identita.ts';
import { metti, testoA } from '../../../../ufficiale/percorso.ts';

export type Bozza1002 = Parziale<Richiesta1002>;

const nellaConvivenza = '4';

function controllo(r: Bozza1002): Bozza1002['datiControllo'] {
  const codice = r.generalita1002?.generalita?.codiceFiscale?.codFiscale;
  const { listaControlli: _, ...resto } = conGestioneCF(r.datiControllo, codice);
  const incompleta = testoA(r, 'datiControllo.listaControlli.controllo.0.valore') === '1';
  const convivenza = resto.attribuzioneFamiglia === nellaConvivenza;
  return {
    ...resto,
    ...(convivenza ? { attribuzioneFamiglia: '1' } : {}),
    ...(incompleta && !convivenza ? { listaControlli: { controllo: [{ codice: 'FI', valore: '1' }] } } : {}),
  };
}

/** Days that are the one of the registration, the head of a new family, the form of the family that was chosen. */
export function completa1002(prima: Bozza1002): Bozza1002 {
  const r = conLingua(prima, 'residenza.0.indirizzo');
  const dove = r.datiControllo?.attribuzioneFamiglia;
  const dal = testoA(r, 'testataRichiesta.dataDecorrenza');
  const { famiglia, convivenza, residenza, datiControllo: _, ...resto } = r;
  const legame = (richiesta: object, parte: string): Bozza1002 =>
    metti(richiesta as Bozza1002, `${parte}.legameSoggetto.dataDecorrenza`, dal);
  const base = { ...resto, datiControllo: controllo(r) };
  if (dove === nellaConvivenza)
    return legame(
      { ...base, convivenza: { ...convivenza, convivenza: { ...convivenza?.convivenza, tipoScheda: '4' } } },
      'convivenza',
    );
  const sua = { ...famiglia, famiglia: { ...famiglia?.famiglia, tipoScheda: '3' } };
  if (dove === '1') return legame({ ...base, famiglia: sua }, 'famiglia');
  return legame(
    {
      ...base,
      famiglia: { ...sua, legameSoggetto: { codiceLegame: '1' } },
      residenza: [{ ...residenza?.[0], tipoIndirizzo: '1', dataDecorrenzaResidenza: dal }],
    },
    'famiglia',
  );
}
