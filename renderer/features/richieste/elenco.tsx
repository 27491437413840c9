import type { ReactNode } from 'react';
import type { VoceRichiesta } from '#contract/wa/richieste.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import type { FiltriRichieste } from './filtri.ts';
import { Stato, Termine } from './segni.tsx';
import { usaRichieste } from './usa-richieste.ts';
import { CaricaAltri } from '../../ui/carica-altri.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';

function usaColonne(oggi: string | undefined, concluse: boolean): readonly Colonna<VoceRichiesta>[] {
  const { t } = usaParole('richieste');
  const termine: Colonna<VoceRichiesta> = {
    ...{ chiave: 'termine', nome: t('termine'), stretta: true },
    valore: ({ scadenza }) => mostraGiorno(scadenza),
    ordine: ({ scadenza }) => scadenza ?? '9999',
    cella: ({ scadenza }) => <Termine scadenza={scadenza} oggi={oggi} />,
  };
  const chiusa: Colonna<VoceRichiesta> = {
    ...{ chiave: 'chiusa', nome: t('chiusa'), stretta: true },
    valore: ({ aggiornata }) => mostraIstante(aggiornata),
    ordine: ({ aggiornata }) => aggiornata,
  };
  return [
    concluse ? chiusa : termine,
    {
      ...{ chiave: 'chi', nome: t('richiedente') },
      valore: ({ richiedente }) => `${richiedente.cognome} ${richiedente.nome}`.trim(),
    },
    { chiave: 'tipo', nome: t('tipo'), valore: ({ tipologia }) => t(`tipi.${tipologia}`) },
    {
      ...{ chiave: 'stato', nome: t('stato'), stretta: true },
      valore: ({ stato }) => t(`stati.${stato}`),
      cella: ({ stato }) => <Stato stato={stato} />,
    },
    {
      ...{ chiave: 'aperta', nome: t('presentata'), stretta: true },
      valore: ({ aperta }) => mostraIstante(aperta),
      ordine: ({ aperta }) => aperta,
    },
    {
      ...{ chiave: 'seguita', nome: t('seguita') },
      valore: ({ nomeAssegnata, assegnata }) => nomeAssegnata ?? assegnata ?? t('nessuno'),
    },
    {
      ...{ chiave: 'promemoria', nome: t('promemoria'), nascosta: true },
      valore: ({ promemoria }) =>
        promemoria ? `${mostraGiorno(promemoria.giorno)} ${promemoria.testo}`.trim() : '',
    },
    { chiave: 'numero', nome: t('numero'), stretta: true, valore: (una) => una.codiceRichiesta },
  ];
}

/** Requests, the nearest term first. */
export function Elenco({
  filtri,
  oggi,
}: {
  readonly filtri: FiltriRichieste;
  readonly oggi: string | undefined;
}): ReactNode {
  const { t } = usaParole('richieste');
  const { vai } = usaNavigazione();
  const elenco = usaRichieste(filtri);
  const colonne = usaColonne(oggi, filtri.vista === 'concluse');
  if (elenco.errore)
    return (
      <NonLetta
        gravita="attenzione"
        messaggio={elenco.errore.messaggio}
        rimedio={t('senzaCore')}
        rileggi={elenco.riprova}
      />
    );
  return (
    <>
      <Griglia
        nome="richieste"
        didascalia={t(`viste.${filtri.vista}`)}
        colonne={colonne}
        righe={elenco.richieste}
        chiave={({ codiceRichiesta }) => codiceRichiesta}
        apri={({ codiceRichiesta, tipologia, richiedente }) => {
          const chi = `${richiedente.cognome} ${richiedente.nome}`.trim();
          vai({ nome: 'richiesta', codice: codiceRichiesta, titolo: `${t(`tipi.${tipologia}`)}: ${chi}` });
        }}
        attesa={elenco.attesa}
        altre={elenco.altre}
        vuoto={
          <StatoVuoto icona="posta" titolo={t(`vuoto.${filtri.vista}`)}>
            <p>{t('vuotoTesto')}</p>
          </StatoVuoto>
        }
      />
      <CaricaAltri
        altri={elenco.altre}
        attesa={elenco.attesa}
        carica={elenco.carica}
        nome={t('caricaAltre')}
      />
    </>
  );
}
