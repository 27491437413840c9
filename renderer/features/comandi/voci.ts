import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaProfili } from '../../ufficiale/profili.ts';
import { usaApriAtto } from '../atto/apri.ts';
import { registroAtti } from '../atto/atti/index.ts';
import { attiPer, senzaProfilo } from '../atto/menu.ts';
import { ammesso, usaRuolo } from '../cornice/ammessi.ts';
import { scorciatoie, tastiDi, type Comando } from '../cornice/scorciatoie.ts';
import type { Ruolo } from '#contract/wa/comune.ts';

export interface Voce {
  readonly chiave: string;
  readonly nome: string;
  readonly gruppo: 'persona' | 'atti' | 'sportello';
  readonly tasti: readonly string[];
  /** Why it cannot be done now. */
  readonly impedita: string | undefined;
  readonly fai: () => void;
}

/** Everything that can be asked for from here: on the person whose record is open, acts that start from nothing, screens. */
export function usaVoci(esegui: (comando: Comando) => void): readonly Voce[] {
  const { t } = usaParole('comandi');
  const { archivio } = usaSessione();
  const { cammino, vai } = usaNavigazione();
  const comune = usaComune()?.codiceIstat;
  const profili = usaProfili();
  const ruolo = usaRuolo();
  const impedita = (perche: string | undefined): string | undefined =>
    perche === undefined ? undefined : t(`atto:impedito.${perche}`, { defaultValue: perche });
  const apriAtto = usaApriAtto();
  const scheda = cammino.findLast((una) => una.nome === 'scheda');
  const id = scheda?.nome === 'scheda' ? scheda.id : undefined;
  const { data } = useQuery({
    queryKey: ['comandi-scheda', id],
    enabled: id !== undefined,
    gcTime: 0,
    staleTime: 0,
    queryFn: async () => (await archivio.ricordato(id ?? '')) ?? null,
  });
  const sportello = usaVociSportello(ruolo, scheda, esegui);
  const daNulla = registroAtti
    .filter(({ parteDa }) => parteDa === 'nessuno' && ammesso(ruolo, 'iscrizioni'))
    .map(({ chiave, parole, servizio }): Voce => ({
      ...{ chiave, nome: t(`${parole}:${chiave}.titolo`), gruppo: 'atti', tasti: [] },
      impedita: impedita(senzaProfilo(servizio, profili)),
      fai: () => void apriAtto(chiave),
    }));
  if (!data || !scheda || scheda.nome !== 'scheda') return [...daNulla, ...sportello];
  const { dossier, letto } = data;
  const dellaPersona: readonly Voce[] = [
    {
      ...{ chiave: 'nascita', nome: t('nascita'), gruppo: 'persona', tasti: [] },
      impedita: impedita(senzaProfilo('1001', profili)),
      fai: () => void apriAtto('nascita', dossier, letto),
    },
    {
      ...{ chiave: 'certificati', nome: t('certificati'), gruppo: 'persona', impedita: undefined },
      tasti: tastiDi('certificati'),
      fai: () => {
        vai({ nome: 'certificati', id: scheda.id, titolo: t('certificatiDi', { chi: scheda.titolo }) });
      },
    },
    {
      ...{ chiave: 'sue', nome: t('operazioniPersona'), gruppo: 'persona', tasti: [], impedita: undefined },
      fai: () => {
        vai({ nome: 'operazioni', soggetto: scheda.id });
      },
    },
    ...attiPer(dossier, comune, profili, t)
      .filter(({ chiave }) => chiave !== 'nascita')
      .map(({ chiave, titolo, impedito }): Voce => ({
        ...{ chiave: `atto-${chiave}`, nome: titolo, gruppo: 'persona', tasti: [] },
        impedita: impedita(impedito),
        fai: () => void apriAtto(chiave, dossier, letto),
      })),
  ];
  return [...dellaPersona, ...daNulla, ...sportello];
}

function usaVociSportello(
  ruolo: Ruolo,
  scheda: { readonly nome: 'scheda'; readonly id: string; readonly titolo: string } | undefined,
  esegui: (comando: Comando) => void,
): Voce[] {
  const { t } = usaParole('comandi');
  const sportello = scorciatoie
    .filter(
      ({ comando }) =>
        ammesso(ruolo, comando) &&
        !['comandi', 'certificati'].includes(comando) &&
        (comando !== 'scheda' || scheda),
    )
    .map(({ comando, tasti }): Voce => ({
      ...{ chiave: comando, nome: t(`cornice:comando.${comando}`), gruppo: 'sportello', tasti },
      impedita: undefined,
      fai: () => {
        esegui(comando);
      },
    }));
  return sportello;
}
