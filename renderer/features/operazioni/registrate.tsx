import { useState, type ReactNode } from 'react';
import type { OperazioneUfficio } from '#contract/wa/operazioni.ts';
import { mostraGiorno, mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { DiUnaPersona } from '../../ui/filtri.tsx';
import { Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { Dettaglio } from './dettaglio.tsx';
import { Filtri } from './filtri.tsx';
import { filtriIniziali, type FiltriOperazioni } from './filtri.ts';
import { usaOperazioni, type ElencoOperazioni } from './usa-operazioni.ts';
import { CaricaAltri } from '../../ui/carica-altri.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';

function usaColonneOperazioni(): readonly Colonna<OperazioneUfficio>[] {
  const { t } = usaParole('operazioni');
  const nome = usaNomeOperazione();
  const stato = (una: OperazioneUfficio): string =>
    una.annullataDa !== undefined ? 'annullata' : una.annulla !== undefined ? 'annullamento' : 'inVigore';
  return [
    {
      ...{ chiave: 'registrata', nome: t('registrata'), stretta: true },
      valore: ({ registrata }) => mostraIstante(registrata),
      ordine: ({ registrata }) => registrata,
    },
    { chiave: 'operazione', nome: t('operazione'), valore: nome },
    {
      ...{ chiave: 'persone', nome: t('persone') },
      valore: ({ soggetti }) => soggetti.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', '),
    },
    {
      ...{ chiave: 'decorrenza', nome: t('decorrenza'), stretta: true },
      valore: ({ dataDecorrenza }) => mostraGiorno(dataDecorrenza),
      ordine: ({ dataDecorrenza }) => dataDecorrenza ?? '',
    },
    {
      ...{ chiave: 'stato', nome: t('esito'), stretta: true },
      valore: (una) => t(`stato.${stato(una)}`),
      cella: (una) => (
        <Distintivo tono={stato(una) === 'annullata' ? 'attenzione' : 'neutro'}>
          {t(`stato.${stato(una)}`)}
        </Distintivo>
      ),
    },
    {
      ...{ chiave: 'numero', nome: t('numeroAnpr'), stretta: true },
      valore: ({ idOperazioneANPR }) => idOperazioneANPR,
      ordine: ({ idOperazioneANPR }) => idOperazioneANPR.padStart(18, '0'),
    },
    {
      ...{ chiave: 'numeroComune', nome: t('numeroComune'), nascosta: true },
      valore: ({ idOperazioneComune }) => idOperazioneComune ?? '',
    },
    {
      ...{ chiave: 'operatore', nome: t('operatore'), nascosta: true },
      valore: ({ operatore, nomeOperatore }) => nomeOperatore ?? operatore,
    },
    {
      ...{ chiave: 'postazione', nome: t('postazione'), nascosta: true },
      valore: ({ idPostazione }) => idPostazione,
    },
  ];
}

/** What the office registered. */
export function Registrate(da: { readonly soggetto?: string; readonly numero?: string }): ReactNode {
  const { t } = usaParole('operazioni');
  const [filtri, setFiltri] = useState(() => filtriIniziali(oggi(), da));
  const cambia = (cambi: Partial<FiltriOperazioni>): void => {
    setFiltri((ora) => ({ ...ora, ...cambi }));
  };
  const [aperta, setAperta] = useState<OperazioneUfficio>();
  const accesso = usaEvento('accesso.stato');
  const elenco = usaOperazioni(filtri);
  const colonne = usaColonneOperazioni();
  return (
    <>
      <Filtri
        filtri={filtri}
        io={accesso?.stato === 'in-sede' ? accesso.sessione.codiceFiscale : undefined}
        cambia={cambia}
      />
      <DiUnaPersona
        soggetto={filtri.soggetto}
        testo={t('soloPersona')}
        tutte={t('tuttiPersone')}
        cambia={cambia}
      />
      {elenco.errore ? (
        <NonLetta
          gravita="attenzione"
          messaggio={elenco.errore.messaggio}
          rimedio={t('senzaCore')}
          rileggi={elenco.riprova}
        />
      ) : (
        <TavolaOperazioni colonne={colonne} elenco={elenco} setAperta={setAperta} aperta={aperta} />
      )}
      <CaricaAltri
        altri={elenco.altre}
        attesa={elenco.attesa}
        carica={elenco.carica}
        nome={t('caricaAltre')}
      />
      {aperta && (
        <Dettaglio
          voce={aperta}
          chiudi={() => {
            setAperta(undefined);
          }}
        />
      )}
    </>
  );
}

function TavolaOperazioni({
  colonne,
  elenco,
  setAperta,
  aperta,
}: {
  readonly colonne: readonly Colonna<OperazioneUfficio>[];
  readonly elenco: ElencoOperazioni;
  readonly setAperta: (valore: OperazioneUfficio | undefined) => void;
  readonly aperta: OperazioneUfficio | undefined;
}): ReactNode {
  const { t } = usaParole('operazioni');
  return (
    <Griglia
      nome="operazioni"
      didascalia={t('titolo')}
      colonne={colonne}
      righe={elenco.operazioni}
      chiave={({ idOperazioneANPR }) => idOperazioneANPR}
      apri={setAperta}
      scelta={aperta?.idOperazioneANPR}
      attesa={elenco.attesa}
      altre={elenco.altre}
      vuoto={
        <StatoVuoto icona="documento" titolo={t('nessuna')}>
          <p>{t('nessunaTesto')}</p>
        </StatoVuoto>
      }
    />
  );
}
