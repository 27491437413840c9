import type { TipoResidenza } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';
import { decorrenza } from '../sentenza.ts';
import { di, rettifica, tipoMutazione, trasferisce, type ContestoMutazioneFamiglia } from './contesto.ts';

type C = ContestoMutazioneFamiglia;
const campo = 'residenzaFamigliaConvivenza';
const residenza = ({ richiesta }: C): TipoResidenza | undefined => richiesta.residenzaFamigliaConvivenza;

/** Tab. 25: 1 residence; 10 a street renamed and 11 an address put right may be told by their own kind. */
const ammessi: Readonly<Record<string, readonly string[]>> = { 7: ['1', '10'], 8: ['1', '11'] };

/** Mutations 4–9: the address of the household. */
export const regoleResidenzaFamiglia: readonly Regola<C>[] = [
  regola('EF041', {
    campo,
    violata: (c) => (trasferisce(c) || rettifica(c)) && residenza(c) === undefined,
  }),
  regola('EN372', {
    campo: `${campo}.tipoIndirizzo`,
    violata: (c) => {
      const tipo = residenza(c)?.tipoIndirizzo;
      return (
        tipo !== undefined &&
        (trasferisce(c) || rettifica(c)) &&
        !(ammessi[tipoMutazione(c)] ?? ['1']).includes(senzaZeri(tipo))
      );
    },
  }),
  regola('EF061', {
    campo: `${campo}.dataDecorrenzaResidenza`,
    violata: (c) => {
      const dal = residenza(c)?.dataDecorrenzaResidenza;
      return di('4', '5')(c) && dal !== undefined && dal !== decorrenza(c);
    },
  }),
];
