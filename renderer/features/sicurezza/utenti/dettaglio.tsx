import type { ReactNode } from 'react';
import { attiPossibili, type AttoSuUtente } from '#contract/regole/utenti.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { EsitoDetto } from '../../../ui/esito.tsx';
import { Sezione } from '../../../ui/parti.tsx';
import { usaAttoAperto, type Fine } from '../atto-aperto.tsx';
import { usaAtto } from './atto.ts';
import { ConMotivo } from './con-motivo.tsx';
import { DaEliminare } from './da-eliminare.tsx';
import { DatiUtente } from './dati-utente.tsx';
import { Elimina } from './elimina.tsx';
import { Incarichi } from './incarichi.tsx';
import { Modifica } from './modifica.tsx';
import { Nomina } from './nomina.tsx';
import { Password } from './password.tsx';

type Aperto = Exclude<AttoSuUtente, 'revoca' | 'ritira-eliminazione'>;

function usaPossibili(utente: Utente): readonly AttoSuUtente[] {
  const accesso = usaEvento('accesso.stato');
  if (accesso?.stato !== 'in-sede') return [];
  const { codiceFiscale, ruolo, comune } = accesso.sessione;
  return attiPossibili(
    { codiceFiscale, ruolo, ente: comune.codiceIstat },
    { ...utente, eliminazioneChiestaDa: utente.eliminazione?.chiestaDa },
  );
}

interface UtenteAperto {
  readonly utente: Utente;
  readonly oggi: string;
  readonly rileggi: () => void;
}

/** The question that is open about a user. */
function DomandaAperta({
  aperto,
  ...parti
}: Omit<UtenteAperto, 'rileggi'> & Fine & { readonly aperto: Aperto | undefined }): ReactNode {
  switch (aperto) {
    case undefined:
      return undefined;
    case 'modifica':
      return <Modifica {...parti} />;
    case 'nomina':
      return <Nomina {...parti} />;
    case 'elimina':
      return <Elimina {...parti} />;
    case 'password':
      return <Password utente={parti.utente} chiudi={parti.fatto} />;
    case 'blocca':
    case 'sblocca':
    case 'chiedi-eliminazione':
      return <ConMotivo atto={aperto} {...parti} />;
  }
}

/** One user: what they may do, since when, and every act that whoever is here may do on them. */
export function Dettaglio({
  utente,
  oggi,
  rileggi,
  indietro,
}: UtenteAperto & { readonly indietro: () => void }): ReactNode {
  const { t } = usaParole('utenti');
  const { bottone: apre, ...aperto } = usaAttoAperto<Aperto>(rileggi);
  const { rifiuto, fai } = usaAtto('utenti.atto');
  const possibili = usaPossibili(utente);
  const { codiceFiscale, eliminazione } = utente;
  const puo = (atto: AttoSuUtente): boolean => possibili.includes(atto);
  const subito = async (atto: 'ritira-eliminazione' | 'revoca-password'): Promise<void> => {
    if (await fai({ atto, codiceFiscale })) rileggi();
  };
  const bottone = (atto: Aperto, classe: string): ReactNode =>
    puo(atto) && apre(atto, classe, t(`${atto}.apri`));
  return (
    <>
      <button type="button" className="btn btn-link btn-al-margine" onClick={indietro}>
        {t('tornaElenco')}
      </button>
      <h2 className="utenti-nome">{`${utente.cognome} ${utente.nome}`}</h2>
      <EsitoDetto detto={rifiuto} />
      {eliminazione && (
        <DaEliminare
          eliminazione={eliminazione}
          elimina={bottone('elimina', 'btn-danger btn-sm')}
          ritira={puo('ritira-eliminazione') ? () => void subito('ritira-eliminazione') : undefined}
        />
      )}
      <div className="azioni">
        {bottone('modifica', 'btn-outline-primary')}
        {bottone('password', 'btn-outline-primary')}
        {bottone('blocca', 'btn-outline-danger')}
        {bottone('sblocca', 'btn-primary')}
        {bottone('chiedi-eliminazione', 'btn-outline-danger')}
      </div>
      {possibili.length === 0 && utente.stato !== 'eliminato' && <p>{t('nonTuo')}</p>}
      <DatiUtente
        utente={utente}
        revocaPassword={puo('modifica') ? () => void subito('revoca-password') : undefined}
      />
      <Sezione
        id="utente-incarichi"
        titolo={t('incarichi.titolo')}
        azioni={bottone('nomina', 'btn-outline-primary btn-sm')}
      >
        <Incarichi {...{ utente, oggi, rileggi }} revocabili={puo('revoca')} />
      </Sezione>
      <DomandaAperta {...{ utente, oggi, ...aperto }} />
    </>
  );
}
