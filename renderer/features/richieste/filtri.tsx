import type { ReactNode } from 'react';
import type { SituazioneRichieste } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CercaNellElenco, Periodo, SoloMie } from '../../ui/filtri.tsx';
import type { FiltriRichieste } from './filtri.ts';

const tipologie = ['1', '2', '4', '5'] as const;
const scadenze = ['scadute', 'vicine', 'prorogate'] as const;

interface ProprietaFiltri {
  readonly filtri: FiltriRichieste;
  readonly cambia: (cambi: Partial<FiltriRichieste>) => void;
  /** Codice fiscale of who is here. */
  readonly io: string | undefined;
  readonly colleghi: SituazioneRichieste['colleghi'];
}

/** Which requests to see: each change is at once in the list. */
export function Filtri({ filtri, cambia, io, colleghi }: ProprietaFiltri): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <search className="richieste-filtri" aria-label={t('filtri')}>
      <CercaNellElenco
        nome="richieste.testo"
        etichetta={t('cerca')}
        esempio={t('cercaEsempio')}
        massimo={60}
        valore={filtri.testo}
        cambia={(testo) => {
          cambia({ testo });
        }}
      />
      <CampoSelezione
        nome="richieste.tipologia"
        etichetta={t('tipo')}
        vuota={t('tutti')}
        valore={filtri.tipologia}
        opzioni={tipologie.map((valore) => ({ valore, nome: t(`tipi.${valore}`) }))}
        cambia={(scelta) => {
          cambia({ tipologia: tipologie.find((una) => una === scelta) ?? '' });
        }}
      />
      {filtri.vista !== 'concluse' && (
        <CampoSelezione
          nome="richieste.scadenza"
          etichetta={t('termine')}
          vuota={t('tutti')}
          valore={filtri.scadenza}
          opzioni={scadenze.map((valore) => ({ valore, nome: t(`scadenze.${valore}`) }))}
          cambia={(scelta) => {
            cambia({ scadenza: scadenze.find((una) => una === scelta) ?? '' });
          }}
        />
      )}
      <FiltroOperatore filtri={filtri} colleghi={colleghi} cambia={cambia} />
      <Periodo prefisso="richieste" filtri={filtri} cambia={cambia} dal={t('dal')} al={t('al')} />
      <SoloMie
        classe="richieste-mie"
        etichetta={t('soloMie')}
        io={io}
        operatore={filtri.operatore}
        cambia={(operatore) => {
          cambia({ operatore });
        }}
      />
      <SoloRicordate filtri={filtri} cambia={cambia} />
    </search>
  );
}

function FiltroOperatore({
  filtri,
  colleghi,
  cambia,
}: {
  readonly filtri: FiltriRichieste;
  readonly colleghi: SituazioneRichieste['colleghi'];
  readonly cambia: (cambi: Partial<FiltriRichieste>) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <CampoSelezione
      nome="richieste.operatore"
      etichetta={t('seguita')}
      vuota={t('chiunque')}
      valore={filtri.operatore}
      opzioni={[
        { valore: 'nessuno', nome: t('nessuno') },
        ...colleghi.map(({ codiceFiscale, nome }) => ({ valore: codiceFiscale, nome })),
      ]}
      cambia={(operatore) => {
        cambia({ operatore });
      }}
    />
  );
}

function SoloRicordate({
  filtri,
  cambia,
}: {
  readonly filtri: FiltriRichieste;
  readonly cambia: (cambi: Partial<FiltriRichieste>) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <label className="richieste-mie">
      <input
        type="checkbox"
        checked={filtri.ricordate}
        onChange={({ target }) => {
          cambia({ ricordate: target.checked });
        }}
      />
      {t('soloRicordate')}
    </label>
  );
}
