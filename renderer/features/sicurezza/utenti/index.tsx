import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inAltroEnte, profiliConcedibili } from '#contract/regole/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama, usaEvento } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { Dettaglio } from './dettaglio.tsx';
import { ElencoUtenti } from './elenco.tsx';
import { Inserisci } from './inserisci.tsx';

/** The operators of the body: who they are, what they may do and until when, and what is done to them. */
export function Utenti(): ReactNode {
  const { t } = usaParole('utenti');
  const accesso = usaEvento('accesso.stato');
  const mio = accesso?.stato === 'in-sede' ? accesso.sessione.ruolo : 'operatore';
  const capi = inAltroEnte[mio];
  const [aperto, setAperto] = useState<string>();
  const [nuovo, setNuovo] = useState(false);
  const cliente = useQueryClient();
  const { data, refetch } = useQuery({
    queryKey: ['utenti'],
    gcTime: 0,
    queryFn: () => chiama('utenti.elenca', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return <NonLetta {...data.errore} rileggi={() => void refetch()} etichetta={t('ui:riprova')} />;
  const { oggi, utenti } = data.valore;
  const scelto = utenti.find(({ codiceFiscale }) => codiceFiscale === aperto);
  const rileggi = (): void => void cliente.invalidateQueries({ queryKey: ['utenti'] });
  if (scelto)
    return (
      <Dettaglio
        key={scelto.codiceFiscale}
        utente={scelto}
        oggi={oggi}
        rileggi={rileggi}
        indietro={() => {
          setAperto(undefined);
        }}
      />
    );
  return (
    <>
      <p className="utenti-intro">{t(capi ? `introCon.${capi.genere}` : 'intro')}</p>
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            setNuovo(true);
          }}
        >
          {t('inserisci.apri')}
        </button>
      </div>
      <div className="utenti-elenco">
        <ElencoUtenti
          {...{ utenti, oggi, apri: setAperto, conEnti: capi !== undefined }}
          conProfili={profiliConcedibili(mio).length > 0}
        />
      </div>
      {nuovo && (
        <Inserisci
          oggi={oggi}
          chiudi={() => {
            setNuovo(false);
          }}
          fatto={(codiceFiscale) => {
            setNuovo(false);
            setAperto(codiceFiscale);
            rileggi();
          }}
        />
      )}
    </>
  );
}
