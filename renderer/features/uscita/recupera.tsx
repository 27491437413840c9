import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { ponteCopia } from '../../offline/ponte-copia.ts';
import { recuperaArchivi } from '../../offline/recupero.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { CampoMotivo, motivato } from '../../ui/campi/motivo.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

type Esito =
  | { readonly tipo: 'recuperate'; readonly quante: number; readonly rimasti: number }
  | { readonly tipo: 'no'; readonly messaggio: string; readonly rimedio: string };

/** Whose work and why: the register writes it down before the workstation opens anything. */
function Domanda({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio } = usaSessione();
  const [codiceFiscale, setCodiceFiscale] = useState('');
  const [motivo, setMotivo] = useState('');
  const [provato, setProvato] = useState(false);
  const [esito, setEsito] = useState<Esito>();
  const buono = /^[0-9A-Z]{16}$/.test(codiceFiscale);
  const detto = motivato(motivo);
  const recupera = async (): Promise<void> => {
    setProvato(true);
    if (!buono || !detto) return;
    const trovati = await chiama('accesso.recuperaBozze', { codiceFiscale, motivo });
    if (!trovati.ok) {
      setEsito({ tipo: 'no', messaggio: trovati.errore.messaggio, rimedio: trovati.errore.rimedio });
      return;
    }
    const { archivi } = trovati.valore;
    const prese = await recuperaArchivi(archivi, archivio, codiceFiscale, ponteCopia);
    setEsito({ tipo: 'recuperate', quante: prese.quante, rimasti: prese.rimasti });
    if (prese.svuotati.length > 0)
      await chiama('accesso.bozzeRecuperate', { operatori: [...prese.svuotati] });
  };
  return (
    <Dialogo
      titolo={t('recupera.titolo')}
      chiudi={chiudi}
      azioni={
        <button type="button" className="btn btn-primary" onClick={() => void recupera()}>
          {t('recupera.fatto')}
        </button>
      }
    >
      <p>{t('recupera.spiega')}</p>
      <CampoTesto
        nome="recupera.cf"
        etichetta={t('recupera.cf')}
        massimo={16}
        maiuscolo
        valore={codiceFiscale}
        cambia={setCodiceFiscale}
        errore={provato && !buono ? t('recupera.cfErrato') : undefined}
      />
      <CampoMotivo
        nome="recupera.motivo"
        etichetta={t('recupera.motivo')}
        nota={t('recupera.motivoNota')}
        valore={motivo}
        cambia={setMotivo}
        provato={provato}
        manca={t('recupera.motivoManca')}
      />
      <EsitoRecupero esito={esito} />
    </Dialogo>
  );
}

function EsitoRecupero({ esito }: { readonly esito: Esito | undefined }): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <>
      {esito?.tipo === 'no' && <NonFatto errore={esito} />}
      {esito?.tipo === 'recuperate' && esito.rimasti > 0 && (
        <Avviso gravita="errore" annuncia titolo={t('recupera.rimasti', { count: esito.rimasti })}>
          {t('recupera.rimastiRimedio')}
        </Avviso>
      )}
      {esito?.tipo === 'recuperate' && (esito.quante > 0 || esito.rimasti === 0) && (
        <Avviso
          gravita={esito.quante > 0 ? 'bene' : 'nota'}
          annuncia
          titolo={t(esito.quante > 0 ? 'recupera.recuperate' : 'recupera.niente', { count: esito.quante })}
        />
      )}
    </>
  );
}

/** Only for the security administrator, with the core in reach. */
export function Recupera(): ReactNode {
  const { t } = usaParole('uscita');
  const accesso = usaEvento('accesso.stato');
  const [chiede, setChiede] = useState(false);
  if (accesso?.stato !== 'in-sede' || accesso.sessione.ruolo !== 'als') return undefined;
  return (
    <>
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          setChiede(true);
        }}
      >
        <Icona nome="persona" /> {t('recupera.apri')}
      </button>
      {chiede && (
        <Domanda
          chiudi={() => {
            setChiede(false);
          }}
        />
      )}
    </>
  );
}
