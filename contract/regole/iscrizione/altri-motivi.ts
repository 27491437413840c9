import type { Richiesta1002, TipoResidenza } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regoleCodiceFiscale } from '../gestione-cf.ts';
import { regola, type Regola } from '../regola.ts';
import { regoleControlloFI } from './controlli.ts';
import { regoleIngresso, type Ingresso } from './ingresso.ts';
import { regolaNumeroComunale } from './numero-comunale.ts';

export interface ContestoIscrizione {
  readonly richiesta: Richiesta1002;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

type R = Regola<ContestoIscrizione>;

/** Table 7, without zeros in front. */
export function motivoIscrizione({ motivoIscrizione: m }: Richiesta1002): string {
  return senzaZeri(m.idMotivoIscrizione);
}

/** The address that makes a residence (tab. 25: 1), or the only one there is. */
export function residenzaPrincipale(residenze: readonly TipoResidenza[] = []): TipoResidenza | undefined {
  return residenze.find(({ tipoIndirizzo }) => senzaZeri(tipoIndirizzo) === '1') ?? residenze[0];
}

const codiceMotivo = 'motivoIscrizione.idMotivoIscrizione';
const attribuzione = 'datiControllo.attribuzioneFamiglia';

const motivi: readonly R[] = [
  // A birth is service 1001; since every municipality has joined ANPR nobody comes from outside it.
  regola('EN372', {
    campo: codiceMotivo,
    violata: ({ richiesta }) => ['1', '3'].includes(motivoIscrizione(richiesta)),
  }),
  regola('ES086', {
    campo: 'provenienza.localita',
    violata: ({ richiesta }) =>
      motivoIscrizione(richiesta) === '4' && richiesta.provenienza?.localita === undefined,
  }),
  regola('EN250', {
    campo: 'datiSentenza',
    violata: ({ richiesta }) => motivoIscrizione(richiesta) === '2' && richiesta.datiSentenza === undefined,
  }),
];

const nuova = ({ richiesta }: ContestoIscrizione): boolean =>
  richiesta.datiControllo.attribuzioneFamiglia === '2';

const famiglia: readonly R[] = [
  regola('EN372', {
    campo: attribuzione,
    violata: ({ richiesta }) => {
      const { attribuzioneFamiglia: codice } = richiesta.datiControllo;
      // A convivenza is made by service 1010.
      return !['1', '2'].includes(codice) || (codice === '2' && richiesta.convivenza !== undefined);
    },
  }),
  regola('EF022', {
    campo: 'famiglia',
    violata: ({ richiesta }) => !richiesta.famiglia && !richiesta.convivenza,
  }),
  regola('EN304', {
    campo: 'convivenza',
    violata: ({ richiesta }) => richiesta.famiglia !== undefined && richiesta.convivenza !== undefined,
  }),
  regola('EN341', {
    campo: 'famiglia.famiglia.tipoScheda',
    violata: ({ richiesta }) =>
      richiesta.famiglia !== undefined && richiesta.famiglia.famiglia.tipoScheda !== '3',
  }),
  regola('EN342', {
    campo: 'convivenza.convivenza.tipoScheda',
    violata: ({ richiesta }) =>
      richiesta.convivenza !== undefined && richiesta.convivenza.convivenza.tipoScheda !== '4',
  }),
  regola('EF018', {
    campo: 'generalita1002.generalita.soggettoAIRE',
    violata: ({ richiesta }) => richiesta.generalita1002.generalita.soggettoAIRE?.toUpperCase() === 'S',
  }),
  regola('EF019', {
    campo: 'famiglia.famiglia.famigliaAire',
    violata: ({ richiesta }) => richiesta.famiglia?.famiglia.famigliaAire?.toUpperCase() === 'S',
  }),
  regola('EF026', {
    campo: 'residenza.tipoIndirizzo',
    violata: (c) => {
      const residenza = nuova(c) ? residenzaPrincipale(c.richiesta.residenza) : undefined;
      return residenza !== undefined && senzaZeri(residenza.tipoIndirizzo) !== '1';
    },
  }),
];

function inFamiglia(c: ContestoIscrizione): Ingresso | undefined {
  const { famiglia: sua, residenza } = c.richiesta;
  if (!sua) return undefined;
  return {
    nuova: nuova(c),
    scheda: sua.famiglia,
    legame: sua.legameSoggetto,
    residenza: residenzaPrincipale(residenza),
  };
}

function inConvivenza({ richiesta: { convivenza, residenza } }: ContestoIscrizione): Ingresso | undefined {
  if (!convivenza) return undefined;
  return {
    nuova: false,
    scheda: convivenza.convivenza,
    legame: convivenza.legameSoggetto,
    residenza: residenzaPrincipale(residenza),
  };
}

/** Every rule of service 1002 that needs nothing but the request, sections of the record apart. */
export const regoleIscrizione: readonly R[] = [
  ...motivi,
  ...famiglia,
  ...regoleIngresso<ContestoIscrizione>(
    { scheda: 'famiglia.famiglia', legame: 'famiglia.legameSoggetto', residenza: 'residenza' },
    inFamiglia,
  ),
  ...regoleIngresso<ContestoIscrizione>(
    { scheda: 'convivenza.convivenza', legame: 'convivenza.legameSoggetto', residenza: 'residenza' },
    inConvivenza,
  ),
  ...regoleControlloFI<ContestoIscrizione>(({ richiesta }) => richiesta.datiControllo.listaControlli),
  ...regoleCodiceFiscale<ContestoIscrizione>(
    'generalita1002.generalita.codiceFiscale.codFiscale',
    ({ richiesta }) => ({
      gestione: richiesta.datiControllo.gestioneCF,
      dato: richiesta.generalita1002.generalita.codiceFiscale?.codFiscale,
    }),
  ),
  regolaNumeroComunale<ContestoIscrizione>(
    'generalita1002.generalita',
    ({ richiesta }) => richiesta.generalita1002.generalita,
  ),
  regola('EN215', {
    campo: 'domicilioDigitale',
    violata: ({ richiesta }) => richiesta.domicilioDigitale !== undefined,
  }),
];
