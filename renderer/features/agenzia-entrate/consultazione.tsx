import { useState, type ReactNode } from 'react';
import { spiega } from '#contract/regole/index.ts';
import type { Contribuente } from '#contract/agenzia-entrate/domanda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Avviso, Distintivo } from '../../ui/stati.tsx';
import { criteriDi, mancano, vuoti, type Chiave, type Scritti } from './criteri.ts';
import './agenzia-entrate.css';

const chiavi = ['codice', 'data', 'anni'] as const;
type Trovati = RispostaPonte<'registro.consultaAgenzia'>;

function Risultato({ avuta }: { readonly avuta: Trovati }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  if (!avuta.ok)
    return (
      <Avviso gravita="attenzione" annuncia titolo={avuta.errore.messaggio}>
        {avuta.errore.rimedio}
      </Avviso>
    );
  const { codice, contribuenti } = avuta.valore;
  const nota = spiega(codice);
  return (
    <Sezione id="agenzia-trovati" titolo={t('consulta.trovati', { count: contribuenti.length })}>
      <p role="status">
        <strong>{codice}</strong> <span lang="it">{nota?.causa}</span>
      </p>
      {contribuenti.length > 0 && (
        <Tabella<Contribuente>
          didascalia={t('consulta.didascalia')}
          righe={contribuenti}
          chiave={({ codiceFiscale }) => codiceFiscale}
          colonne={[
            { nome: t('codice'), stretta: true, cella: ({ codiceFiscale }) => codiceFiscale },
            { nome: t('persona'), cella: ({ dati }) => `${dati.cognome} ${dati.nome}` },
            { nome: t('sesso'), stretta: true, cella: ({ dati }) => dati.sesso },
            { nome: t('dataNascita'), stretta: true, cella: ({ dati }) => mostraGiorno(dati.dataNascita) },
            { nome: t('luogo'), cella: ({ dati }) => dati.luogo },
            {
              nome: t('consulta.stato'),
              cella: ({ stato, nuovo }) => (
                <>
                  <Distintivo tono={stato === 'valido' ? 'bene' : 'attenzione'}>
                    {t(`codice-${stato}`)}
                  </Distintivo>{' '}
                  {nuovo}
                </>
              ),
            },
          ]}
        />
      )}
    </Sezione>
  );
}

/** Anybody, also who is not registered here, looked for in the archive of the Agenzia: why is written down. */
export function Consultazione(): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const consulta = usaConsultazione();
  const testo = (campo: 'codiceFiscale' | 'cognome' | 'nome' | 'dalAnno' | 'alAnno'): ReactNode => (
    <CampoTesto
      nome={`consulta.${campo}`}
      etichetta={t(`consulta.${campo}`)}
      maiuscolo
      largo={campo === 'dalAnno' || campo === 'alAnno' ? 'poco' : 'medio'}
      massimo={campo === 'codiceFiscale' ? 16 : 80}
      valore={consulta.scritti[campo]}
      errore={consulta.errore(campo)}
      cambia={consulta.scrivi(campo)}
    />
  );
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
          consulta.setProvata(false);
        }}
      />
      <CampiChiave
        chiave={consulta.chiave}
        testo={testo}
        scritti={consulta.scritti}
        errore={consulta.errore}
        scrivi={consulta.scrivi}
      />
      <CampoTesto
        nome="consulta.finalita"
        etichetta={t('consulta.finalita')}
        nota={t('consulta.finalitaNota')}
        massimo={80}
        valore={consulta.finalita}
        errore={consulta.provata && consulta.senzaMotivo ? t('consulta.errore.finalita') : undefined}
        cambia={consulta.setFinalita}
      />
      <Chiedi lavora={consulta.lavora} />
      {consulta.avuta && <Risultato avuta={consulta.avuta} />}
    </form>
  );
}

function usaConsultazione(): {
  readonly scritti: Scritti;
  readonly errore: (campo: keyof Scritti) => string | undefined;
  readonly scrivi: (campo: keyof Scritti) => (valore: string) => void;
  readonly consulta: () => Promise<void>;
  readonly chiave: Chiave;
  readonly setChiave: (valore: Chiave) => void;
  readonly setProvata: (valore: boolean) => void;
  readonly finalita: string;
  readonly provata: boolean;
  readonly senzaMotivo: boolean;
  readonly setFinalita: (valore: string) => void;
  readonly lavora: boolean;
  readonly avuta: Trovati | undefined;
} {
  const { t } = usaParole('agenzia-entrate');
  const [chiave, setChiave] = useState<Chiave>('codice');
  const [scritti, setScritti] = useState(vuoti);
  const [finalita, setFinalita] = useState('');
  const [provata, setProvata] = useState(false);
  const [lavora, setLavora] = useState(false);
  const [avuta, setAvuta] = useState<Trovati>();
  const storti = mancano(chiave, scritti);
  const senzaMotivo = finalita.trim().length < 3;
  const errore = (campo: keyof Scritti): string | undefined =>
    provata && storti.includes(campo) ? t(`consulta.errore.${campo}`) : undefined;
  const scrivi =
    (campo: keyof Scritti) =>
    (valore: string): void => {
      setScritti((ora) => ({ ...ora, [campo]: valore }));
    };
  async function consulta(): Promise<void> {
    setProvata(true);
    const criteri = criteriDi(chiave, scritti);
    if (!criteri || senzaMotivo) {
      vaiAlCampo(`consulta.${storti[0] ?? 'finalita'}`);
      return;
    }
    setLavora(true);
    setAvuta(await chiama('registro.consultaAgenzia', { criteri, finalita: finalita.trim() }));
    setLavora(false);
  }
  return {
    scritti,
    errore,
    scrivi,
    consulta,
    chiave,
    setChiave,
    setProvata,
    finalita,
    provata,
    senzaMotivo,
    setFinalita,
    lavora,
    avuta,
  };
}

/** The data by which the person is looked for. */
function CampiChiave({
  chiave,
  testo,
  scritti,
  errore,
  scrivi,
}: {
  readonly chiave: Chiave;
  readonly testo: (campo: 'codiceFiscale' | 'cognome' | 'nome' | 'dalAnno' | 'alAnno') => ReactNode;
  readonly scritti: Scritti;
  readonly errore: (campo: keyof Scritti) => string | undefined;
  readonly scrivi: (campo: keyof Scritti) => (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  return chiave === 'codice' ? (
    testo('codiceFiscale')
  ) : (
    <>
      <div className="riga-campi">
        {testo('cognome')}
        {testo('nome')}
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
          {testo('dalAnno')}
          {testo('alAnno')}
        </div>
      )}
    </>
  );
}

function Chiedi({ lavora }: { readonly lavora: boolean }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  return (
    <div className="azioni">
      <button type="submit" className="btn btn-primary" disabled={lavora}>
        <Icona nome="cerca" /> {t(lavora ? 'ui:attendi' : 'consulta.chiedi')}
      </button>
    </div>
  );
}
