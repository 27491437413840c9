import type { Richiesta5001, TipoResidenza } from '#contract/anpr/index.ts';
import { rilievo, valoreControllo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { piuRecente } from '../../famiglie.ts';
import type { Famiglia, Soggetto } from '../../modello.ts';
import type { ContestoApplica } from '../../operazione.ts';
import { controllaProcedimentiAperti } from '../../procedimento-aperto.ts';
import { conResidenza, residenzaPrincipale } from '../../residenze.ts';
import { trasferito } from '../../trasferimento.ts';
import {
  controllaDateResidenza,
  controllaDestinazione,
  controllaRipristino,
  controllaStessaCasa,
} from '../controlli-residenza.ts';
import type { AggregatiFamiglia, Chiamante } from './aggregati.ts';
import { controllaMembri } from './scheda.ts';

const campo = 'residenzaFamigliaConvivenza';
const famigliaIn = 'famigliaConvivenza';
const decorrenza = 'testataRichiesta.dataDecorrenza';

function controllaTrasferimento(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  famiglia: Famiglia,
  { comune, luoghi }: Chiamante,
  dal: string,
): Rilievo[] {
  const { residenzaFamigliaConvivenza: nuova, datiControllo } = richiesta;
  const ripristino = datiControllo.tipoMutazione === '6';
  if (ripristino && famiglia.tipoScheda === '5')
    return [rilievo('EN428', { campo: 'datiControllo.tipoMutazione' })];
  const forza = valoreControllo(datiControllo.listaControlli, 'FO') === 'S';
  const tardi = a.componenti.some((s) => s.ultimaDecorrenza > dal);
  return [
    ...(datiControllo.tipoMutazione === '5' ? controllaMembri(a.elencati, famiglia, comune) : []),
    ...controllaDestinazione(campo, nuova, 'EF042', { comune, luoghi, dal }),
    ...controllaStessaCasa(campo, nuova, famiglia.residenza, forza),
    ...controllaProcedimentiAperti(famigliaIn, a.aperti, comune),
    ...(ripristino
      ? controllaRipristino(campo, a.componenti, nuova?.dataDecorrenzaResidenza, a.subentro)
      : [
          ...controllaDateResidenza(decorrenza, a.componenti, dal, 'EN237'),
          ...(tardi ? [rilievo('EN359', { campo: decorrenza })] : []),
        ]),
  ];
}

/** Nobody moves: the address is told better, and stays where it was. */
function controllaRettifica(
  richiesta: Richiesta5001,
  famiglia: Famiglia,
  { comune, luoghi }: Chiamante,
  dal: string,
): Rilievo[] {
  const { residenzaFamigliaConvivenza: nuova, datiControllo } = richiesta;
  if (famiglia.tipoScheda === '5') return [rilievo('EN428', { campo: 'datiControllo.tipoMutazione' })];
  const attuale = famiglia.residenza.dataDecorrenzaResidenza;
  return [
    ...controllaDestinazione(campo, nuova, 'EN378', { comune, luoghi, dal }),
    ...controllaStessaCasa(campo, nuova, famiglia.residenza, false),
    ...(datiControllo.tipoMutazione === '8' && attuale !== undefined && dal !== attuale
      ? [rilievo('EN245', { campo: decorrenza })]
      : []),
  ];
}

/** Mutations 4–9 against the register. */
export function controllaResidenzaFamiglia(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  famiglia: Famiglia,
  chi: Chiamante,
): Rilievo[] {
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? chi.oggi;
  return ['4', '5', '6'].includes(richiesta.datiControllo.tipoMutazione)
    ? controllaTrasferimento(richiesta, a, famiglia, chi, dal)
    : controllaRettifica(richiesta, famiglia, chi, dal);
}

/** The household where it lives from now on; the family keeps its number, its people and their ties. */
export function applicaResidenza(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  famiglia: Famiglia,
  contesto: ContestoApplica,
): { readonly famiglia: Famiglia; readonly soggetti: readonly Soggetto[] } {
  const { residenzaFamigliaConvivenza: chiesta, altraLingua, testataRichiesta: t } = richiesta;
  if (!chiesta) throw new Error('a move without an address passed the controls');
  const dal = t.dataDecorrenza ?? contesto.oggi;
  const siSposta = ['4', '5', '6'].includes(richiesta.datiControllo.tipoMutazione);
  const giorno = siSposta ? (chiesta.dataDecorrenzaResidenza ?? dal) : undefined;
  const residenza = (attuale: TipoResidenza | undefined): TipoResidenza => {
    const { dataDecorrenzaResidenza: _, ...indirizzo } = chiesta;
    const dataDecorrenzaResidenza = giorno ?? attuale?.dataDecorrenzaResidenza;
    return {
      ...indirizzo,
      tipoIndirizzo: senzaZeri(indirizzo.tipoIndirizzo),
      ...(dataDecorrenzaResidenza !== undefined && { dataDecorrenzaResidenza }),
    };
  };
  const veicoli = new Map(
    a.elencati.flatMap(({ voce, trovati: [uno] }) =>
      uno && voce.autoveicoli ? [[uno.idSchedaSoggettoANPR, voce.autoveicoli] as const] : [],
    ),
  );
  const soggetti = a.componenti.map((s) =>
    siSposta
      ? trasferito(
          s,
          {
            famiglia: famiglia.idFamigliaConvivenzaANPR,
            residenza: residenza(undefined),
            altraLingua,
            dal,
            ripristino: richiesta.datiControllo.tipoMutazione === '6',
            autoveicoli: veicoli.get(s.idSchedaSoggettoANPR),
          },
          t,
          contesto,
        )
      : conResidenza(s, residenza(residenzaPrincipale(s.dati.residenza)), altraLingua, dal),
  );
  const comune = siSposta ? contesto.comune.codiceIstat : famiglia.comune;
  const { idFamigliaConvivenzaComune: numero, altraLingua: lingueNote, ...resto } = famiglia;
  const lingue = altraLingua && altraLingua.length > 0 ? altraLingua : siSposta ? undefined : lingueNote;
  return {
    soggetti,
    famiglia: {
      ...resto,
      // Who returns from AIRE is a family of residents; the number of another municipality says nothing here.
      ...(siSposta && famiglia.tipoScheda === '5' ? { tipoScheda: '3' as const } : {}),
      ...(numero && comune === famiglia.comune ? { idFamigliaConvivenzaComune: numero } : {}),
      comune,
      residenza: residenza(famiglia.residenza),
      ...(lingue && { altraLingua: lingue }),
      ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza),
    },
  };
}
