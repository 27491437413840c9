import { useState, type ReactNode } from 'react';
import type { EstrattoAudit } from '#contract/wa/audit.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { usaComune } from '../../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoMotivo, motivato } from '../../../ui/campi/motivo.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { foglioEstratto } from './foglio.ts';
import { usaNomi } from './nomi.ts';
import { NonFatto } from '../../../ui/esito.tsx';

type Detto =
  | { readonly tipo: 'no'; readonly messaggio: string; readonly rimedio: string }
  | { readonly tipo: 'salvato'; readonly percorso: string };

/** Who saw the data of a person, for that person: asked with its reason, saved as PDF. */
export function Estratto({ dal, al }: { readonly dal: string; readonly al: string }): ReactNode {
  const { t } = usaParole('vigilanza');
  const nomi = usaNomi();
  const comune = usaComune()?.nome ?? '';
  const [persona, setPersona] = useState('');
  const [motivo, setMotivo] = useState('');
  const [provato, setProvato] = useState(false);
  const [estratto, setEstratto] = useState<EstrattoAudit>();
  const [detto, setDetto] = useState<Detto>();
  const buona = /^(\d{1,16}|[0-9A-Z]{16})$/.test(persona);
  const spiegato = motivato(motivo);

  const prepara = async (): Promise<void> => {
    setProvato(true);
    setDetto(undefined);
    setEstratto(undefined);
    if (!buona || !spiegato) {
      vaiAlCampo(buona ? 'estratto.motivo' : 'estratto.persona');
      return;
    }
    const fatto = await chiama('audit.estratto', { persona, dal, al, motivo: motivo.trim() });
    if (fatto.ok) setEstratto(fatto.valore);
    else setDetto({ tipo: 'no', messaggio: fatto.errore.messaggio, rimedio: fatto.errore.rimedio });
  };
  const salva = async (quale: EstrattoAudit): Promise<void> => {
    const pdf = foglioEstratto(quale, { dal, al, motivo: motivo.trim(), comune }, t, nomi);
    const protocollo = quale.letto.replace(/\D/g, '').slice(0, 14);
    const salvato = await chiama('documento.salva', { pdf, protocollo, genere: 'estratto-accessi' });
    setDetto(
      salvato.ok
        ? { tipo: 'salvato', percorso: salvato.valore.percorso }
        : { tipo: 'no', messaggio: salvato.errore.messaggio, rimedio: salvato.errore.rimedio },
    );
  };
  const enti = estratto?.altriEnti.map(({ ente, quanti }) => `${ente} (${quanti})`).join(', ');
  return (
    <>
      <p className="utenti-intro">{t('estratto.spiega')}</p>
      <CampiEstratto
        persona={persona}
        setPersona={setPersona}
        provato={provato}
        buona={buona}
        motivo={motivo}
        setMotivo={setMotivo}
      />
      <div className="azioni">
        <button type="button" className="btn btn-outline-primary" onClick={() => void prepara()}>
          {t('estratto.prepara')}
        </button>
      </div>
      <EstrattoPronto estratto={estratto} salva={salva} enti={enti} />
      <EsitoEstratto detto={detto} />
    </>
  );
}

function CampiEstratto({
  persona,
  setPersona,
  provato,
  buona,
  motivo,
  setMotivo,
}: {
  readonly persona: string;
  readonly setPersona: (valore: string) => void;
  readonly provato: boolean;
  readonly buona: boolean;
  readonly motivo: string;
  readonly setMotivo: (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('vigilanza');
  return (
    <div className="utenti-campi">
      <CampoTesto
        nome="estratto.persona"
        etichetta={t('estratto.persona')}
        massimo={16}
        maiuscolo
        valore={persona}
        cambia={setPersona}
        errore={provato && !buona ? t('estratto.personaErrata') : undefined}
      />
      <CampoMotivo
        nome="estratto.motivo"
        etichetta={t('estratto.motivo')}
        nota={t('estratto.motivoNota')}
        valore={motivo}
        cambia={setMotivo}
        provato={provato}
        manca={t('estratto.motivoManca')}
      />
    </div>
  );
}

function EsitoEstratto({ detto }: { readonly detto: Detto | undefined }): ReactNode {
  const { t } = usaParole('vigilanza');
  return (
    <>
      {detto?.tipo === 'salvato' && (
        <Avviso gravita="bene" annuncia titolo={t('estratto.salvato', { percorso: detto.percorso })} />
      )}
      {detto?.tipo === 'no' && <NonFatto errore={detto} />}
    </>
  );
}

function EstrattoPronto({
  estratto,
  salva,
  enti,
}: {
  readonly estratto: EstrattoAudit | undefined;
  readonly salva: (quale: EstrattoAudit) => Promise<void>;
  readonly enti: string | undefined;
}): ReactNode {
  const { t } = usaParole('vigilanza');
  return (
    estratto && (
      <Avviso
        gravita="nota"
        annuncia
        titolo={t('estratto.pronto', {
          ...{ count: estratto.accessi.length },
          chi: `${estratto.persona.cognome} ${estratto.persona.nome}`.trim(),
        })}
        azioni={
          <button type="button" className="btn btn-primary btn-sm" onClick={() => void salva(estratto)}>
            {t('estratto.salva')}
          </button>
        }
      >
        {estratto.altri && <p>{t('estratto.troppi')}</p>}
        {enti !== undefined && enti !== '' && <p>{t('estratto.altriEnti', { enti })}</p>}
      </Avviso>
    )
  );
}
