import { useState, type ReactNode } from 'react';
import { senzaCarta } from '../../firma-atto.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { limite5012 } from '../../ufficiale/limiti.ts';
import { CampoScelta, Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { frase } from './frase.ts';
import { puoEssereParziale, type Modulo, type DaAnnullare } from './modulo.ts';

/** What is left to decide, the sentence that is signed for, and the one button that registers it. */
export function Decisione({
  modulo,
  cambia,
  conCodiceFiscale,
  conferma,
  occupata,
}: {
  readonly modulo: Modulo;
  readonly cambia: (cambi: Partial<Omit<Modulo, 'da'>>) => void;
  readonly conCodiceFiscale: boolean;
  readonly conferma: () => void;
  readonly occupata: boolean;
}): ReactNode {
  const { t } = usaParole('annullamento');
  const { inSede } = usaSessione();
  const conPassword = senzaCarta(usaEvento('accesso.stato'));
  const [confrontato, setConfrontato] = useState(false);
  const { da } = modulo;
  return (
    <Sezione id="decisione" titolo={t('decisione')}>
      <CheSiAnnulla da={da} modulo={modulo} cambia={cambia} conCodiceFiscale={conCodiceFiscale} />
      <CampoTesto
        nome="note"
        etichetta={t('note')}
        nota={t('noteNota')}
        facoltativo
        valore={modulo.note}
        cambia={(note) => {
          cambia({ note });
        }}
        {...limite5012('datiOperazioneDaAnnullare.noteOperazione')}
      />
      <CampoTesto
        nome="protocollo"
        etichetta={t('protocollo')}
        facoltativo
        largo="medio"
        valore={modulo.protocollo}
        cambia={(protocollo) => {
          cambia({ protocollo });
        }}
        {...limite5012('testataRichiesta.protocolloComune')}
      />
      <p className="annullamento-frase" lang="it">
        {frase(modulo)}
      </p>
      <p>{t(conPassword ? 'dopoConfermaPassword' : inSede ? 'dopoConferma' : 'dopoConfermaFuoriLinea')}</p>
      <Spunta nome="confrontato" etichetta={t('confrontato')} valore={confrontato} cambia={setConfrontato} />
      <Conferma confrontato={confrontato} occupata={occupata} conferma={conferma} />
    </Sezione>
  );
}

/** For whom it is undone, and whether the code too. */
function CheSiAnnulla({
  da,
  modulo,
  cambia,
  conCodiceFiscale,
}: {
  readonly da: DaAnnullare;
  readonly modulo: Modulo;
  readonly cambia: (cambi: Partial<Omit<Modulo, 'da'>>) => void;
  readonly conCodiceFiscale: boolean;
}): ReactNode {
  const { t } = usaParole('annullamento');
  return (
    <>
      {puoEssereParziale(da) && (
        <CampoScelta
          nome="solo"
          etichetta={t('perChi')}
          nota={t('perChiNota')}
          valore={modulo.solo}
          cambia={(solo) => {
            cambia({ solo });
          }}
          opzioni={[
            { valore: '', nome: t('perTutti') },
            ...da.soggetti.map(({ idSchedaSoggettoANPR, cognome, nome }) => ({
              valore: idSchedaSoggettoANPR,
              nome: t('soloPer', { chi: `${cognome} ${nome}`.trim() }),
            })),
          ]}
        />
      )}
      {conCodiceFiscale && (
        <Spunta
          nome="anchecodice"
          etichetta={t('ancheCodice')}
          nota={t('ancheCodiceNota')}
          valore={modulo.anchecodice}
          cambia={(anchecodice) => {
            cambia({ anchecodice });
          }}
        />
      )}
    </>
  );
}

function Conferma({
  confrontato,
  occupata,
  conferma,
}: {
  readonly confrontato: boolean;
  readonly occupata: boolean;
  readonly conferma: () => void;
}): ReactNode {
  const { t } = usaParole('annullamento');
  return (
    <div className="azioni annullamento-conferma">
      <button
        type="button"
        className="btn btn-primary btn-lg"
        disabled={!confrontato}
        // Not disabled: the focus stays where the person finds it when the PIN is given up.
        aria-disabled={occupata}
        onKeyDown={(evento) => {
          // A key held down since another screen is not a decision.
          if (evento.repeat) evento.preventDefault();
        }}
        onClick={conferma}
      >
        <Icona nome="invia" /> {t('conferma')}
      </button>
    </div>
  );
}
