import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OperazioneProposta, Predisposizione } from '#contract/wa/stato-civile.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { voceDi } from '../atto/atti/index.ts';
import { leggiDossier } from '../atto/leggi-dossier.ts';
import { attoProposto, datiProposti, suChi } from './atti-proposti.ts';
import { Decidi } from './decidi.tsx';
import { Persone } from './persone.tsx';

function nomeDi(id: string, { persone }: Predisposizione): string {
  const sua = persone.find(({ trovati }) => trovati.some((uno) => uno.idSchedaSoggettoANPR === id));
  return sua ? `${sua.cognome} ${sua.nome}`.trim() : id;
}

function Proposte({ intera }: { readonly intera: Predisposizione }): ReactNode {
  const { t } = usaParole('predisposizioni');
  const { archivio, inSede } = usaSessione();
  const apri = usaApriAtto();
  const registra = async (proposta: OperazioneProposta): Promise<void> => {
    const atto = attoProposto(proposta);
    const id = suChi(proposta, intera);
    const dossier = id === undefined ? undefined : await leggiDossier(archivio, id, inSede);
    if (atto !== undefined) await apri(atto, dossier, undefined, datiProposti(proposta));
  };
  if (intera.proposte.length === 0) return <p>{t('nessunaProposta')}</p>;
  return (
    <div className="azioni">
      {intera.proposte.map((proposta) => {
        const atto = attoProposto(proposta);
        const titolo =
          atto === undefined ? proposta.codice : t(`${voceDi(atto)?.parole ?? ''}:${atto}.titolo`);
        const chi = suChi(proposta, intera);
        return (
          <button
            key={`${proposta.codice}${proposta.tipoMutazione ?? ''}${proposta.idSchedaSoggettoANPR ?? ''}`}
            type="button"
            className="btn btn-primary"
            disabled={atto === undefined || chi === undefined}
            onClick={() => void registra(proposta)}
          >
            {titolo}
            {chi !== undefined && `: ${nomeDi(chi, intera)}`}
          </button>
        );
      })}
    </div>
  );
}

function Fatta({ operazione }: { readonly operazione: string }): ReactNode {
  const { t } = usaParole('predisposizioni');
  const { vai } = usaNavigazione();
  return (
    <Avviso
      gravita="bene"
      titolo={t('fattaDa', { numero: operazione })}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            vai({ nome: 'operazioni', numero: operazione });
          }}
        >
          {t('vediOperazione')}
        </button>
      }
    />
  );
}

/** One notice: what the deed says, who of the register it is about, what to register, or why not. */
export function Dettaglio({
  id,
  titolo,
  chiudi,
  cambiata,
}: {
  readonly id: string;
  readonly titolo: string;
  readonly chiudi: () => void;
  readonly cambiata: () => void;
}): ReactNode {
  const { t } = usaParole('predisposizioni');
  const { data } = useQuery({
    queryKey: ['predisposizione', id],
    gcTime: 0,
    queryFn: async () => chiama('registro.predisposizione', { id }),
  });
  const intera = data?.ok ? data.valore : undefined;
  return (
    <Dialogo ampio titolo={titolo} chiudi={chiudi}>
      {!data && <Caricamento />}
      {data?.ok === false && (
        <Avviso gravita="attenzione" annuncia titolo={data.errore.messaggio}>
          {t('senzaCore')}
        </Avviso>
      )}
      {intera && (
        <>
          <Coppie
            voci={[
              [t('tipo'), t(`tipi.${intera.tipo}`, { defaultValue: intera.tipo })],
              [t('caso'), intera.descrizione],
              [t('dal'), mostraGiorno(intera.dataValidita)],
              [t('atto'), intera.idANSC],
            ]}
          />
          {intera.idOperazioneANPR !== undefined && <Fatta operazione={intera.idOperazioneANPR} />}
          <h3 className="mt-4">{t('persone')}</h3>
          <Persone persone={intera.persone} />
          {intera.stato !== 'fatta' && (
            <>
              <h3 className="mt-4">{t('daRegistrare')}</h3>
              <Proposte intera={intera} />
              <h3 className="mt-4">{t('oppure')}</h3>
              <Decidi predisposizione={intera} fatto={cambiata} />
            </>
          )}
        </>
      )}
    </Dialogo>
  );
}
