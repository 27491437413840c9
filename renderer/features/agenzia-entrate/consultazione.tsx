import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Risultato } from './risultato.tsx';
import { usaConsultazione, type Consultazione as Domanda } from './usa-consultazione.ts';
import './agenzia-entrate.css';

const chiavi = ['codice', 'data', 'anni'] as const;

interface Sua {
  readonly consulta: Domanda;
}

/** Anybody, also who is not registered here, looked for in the archive of the Agenzia: why is written down. */
export function Consultazione(): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const consulta = usaConsultazione();
  return (
    <form
      className="agenzia-consulta"
      noValidate
      onSubmit={(evento) => {
        evento.preventDefault();
        void consulta.consulta();
      }}
    >
      <p>{t('consulta.spiega')}</p>
      <CampoScelta
        nome="consulta.chiave"
        etichetta={t('consulta.chiave')}
        inRiga
        valore={consulta.chiave}
        opzioni={chiavi.map((valore) => ({ valore, nome: t(`consulta.per.${valore}`) }))}
        cambia={(scelta) => {
          consulta.setChiave(chiavi.find((una) => una === scelta) ?? 'codice');
        }}
      />
      {consulta.chiave === 'codice' ? (
        <Testo campo="codiceFiscale" consulta={consulta} />
      ) : (
        <CampiPersona consulta={consulta} />
      )}
      <CampoTesto
        nome="consulta.finalita"
        etichetta={t('consulta.finalita')}
        nota={t('consulta.finalitaNota')}
        massimo={80}
        valore={consulta.finalita}
        errore={consulta.errore('finalita')}
        cambia={consulta.setFinalita}
      />
      <div className="azioni">
        <button type="submit" className="btn btn-primary" disabled={consulta.lavora}>
          <Icona nome="cerca" /> {t(consulta.lavora ? 'ui:attendi' : 'consulta.chiedi')}
        </button>
      </div>
      {consulta.avuta && <Risultato avuta={consulta.avuta} />}
    </form>
  );
}

function Testo({
  campo,
  consulta: { scritti, errore, scrivi },
}: Sua & { readonly campo: 'codiceFiscale' | 'cognome' | 'nome' | 'dalAnno' | 'alAnno' }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  return (
    <CampoTesto
      nome={`consulta.${campo}`}
      etichetta={t(`consulta.${campo}`)}
      maiuscolo
      largo={campo === 'dalAnno' || campo === 'alAnno' ? 'poco' : 'medio'}
      massimo={campo === 'codiceFiscale' ? 16 : 80}
      valore={scritti[campo]}
      errore={errore(campo)}
      cambia={scrivi(campo)}
    />
  );
}

/** Who has no code at hand: the Agenzia wants all of these, the birth by its day or between two years. */
function CampiPersona({ consulta }: Sua): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const { chiave, scritti, errore, scrivi } = consulta;
  return (
    <>
      <div className="riga-campi">
        <Testo campo="cognome" consulta={consulta} />
        <Testo campo="nome" consulta={consulta} />
      </div>
      <CampoScelta
        nome="consulta.sesso"
        etichetta={t('sesso')}
        inRiga
        valore={scritti.sesso}
        errore={errore('sesso')}
        opzioni={(['F', 'M'] as const).map((valore) => ({ valore, nome: t(`consulta.sessi.${valore}`) }))}
        cambia={scrivi('sesso')}
      />
      {chiave === 'data' ? (
        <CampoData
          nome="consulta.dataNascita"
          etichetta={t('dataNascita')}
          valore={scritti.dataNascita}
          errore={errore('dataNascita')}
          cambia={scrivi('dataNascita')}
        />
      ) : (
        <div className="riga-campi riga-stretta">
          <Testo campo="dalAnno" consulta={consulta} />
          <Testo campo="alAnno" consulta={consulta} />
        </div>
      )}
    </>
  );
}
