import { useState, type ReactNode } from 'react';
import { attiPossibili, type AttoSuUtente } from '#contract/regole/utenti.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Coppie, Sezione } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { usaAtto } from './atto.ts';
import { ConMotivo } from './con-motivo.tsx';
import { Elimina } from './elimina.tsx';
import { StatoUtente } from './elenco.tsx';
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

/** One user: what they may do, since when, and every act that whoever is here may do on them. */
export function Dettaglio({
  utente,
  oggi,
  rileggi,
  indietro,
}: {
  readonly utente: Utente;
  readonly oggi: string;
  readonly rileggi: () => void;
  readonly indietro: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const [aperto, setAperto] = useState<Aperto>();
  const { rifiuto, fai } = usaAtto('utenti.atto');
  const possibili = usaPossibili(utente);
  const { codiceFiscale, eliminazione, password } = utente;
  const chiudi = (): void => {
    setAperto(undefined);
  };
  const fatto = (): void => {
    chiudi();
    rileggi();
  };
  const subito = async (atto: 'ritira-eliminazione' | 'revoca-password'): Promise<void> => {
    if (await fai({ atto, codiceFiscale })) rileggi();
  };
  const bottone = (atto: Aperto, classe: string): ReactNode =>
    possibili.includes(atto) && (
      <button
        type="button"
        className={`btn ${classe}`}
        onClick={() => {
          setAperto(atto);
        }}
      >
        {t(`${atto}.apri`)}
      </button>
    );
  return (
    <>
      <button type="button" className="btn btn-link" onClick={indietro}>
        {t('tornaElenco')}
      </button>
      <h2 className="utenti-nome">{`${utente.cognome} ${utente.nome}`}</h2>
      {rifiuto && (
        <Avviso gravita="errore" annuncia titolo={rifiuto.messaggio}>
          <p>{rifiuto.rimedio}</p>
        </Avviso>
      )}
      {eliminazione && (
        <Avviso
          gravita="attenzione"
          titolo={t('daEliminare.titolo')}
          azioni={
            <>
              {bottone('elimina', 'btn-danger btn-sm')}
              {possibili.includes('ritira-eliminazione') && (
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => void subito('ritira-eliminazione')}
                >
                  {t('daEliminare.ritira')}
                </button>
              )}
            </>
          }
        >
          <p>
            {t('elimina.chiesta', {
              chi: eliminazione.nomeChiestaDa ?? eliminazione.chiestaDa,
              motivo: eliminazione.motivo,
            })}
          </p>
          {!possibili.includes('elimina') && <p>{t('daEliminare.altraMano')}</p>}
        </Avviso>
      )}
      <div className="azioni">
        {bottone('modifica', 'btn-outline-primary')}
        {bottone('password', 'btn-outline-primary')}
        {bottone('blocca', 'btn-outline-danger')}
        {bottone('sblocca', 'btn-primary')}
        {bottone('chiedi-eliminazione', 'btn-outline-danger')}
      </div>
      {possibili.length === 0 && utente.stato !== 'eliminato' && <p>{t('nonTuo')}</p>}
      <div className="utenti-dati">
        <Coppie
          voci={[
            [t('stato'), <StatoUtente key="stato" utente={utente} />],
            [t('dal'), mostraIstante(utente.dal)],
            [t('cf'), codiceFiscale],
            [t('email'), utente.email],
            [t('ente'), nomeProprio(utente.nomeEnte)],
            [t('ruolo'), t(`ruoli.${utente.ruolo}`)],
            [t('finisce'), mostraGiorno(utente.finisce)],
            [
              t('carta'),
              utente.carte.map(({ stato, scadenza }) =>
                t('carte.una', { stato: t(`carte.${stato}`), scadenza: mostraGiorno(scadenza) }),
              )[0] ?? t('carte.nessuna'),
            ],
            [
              t('password.titoloBreve'),
              password && (
                <>
                  {t('password.vale', { dal: mostraIstante(password.rilasciata) })}{' '}
                  {possibili.includes('modifica') && (
                    <button
                      type="button"
                      className="btn btn-link btn-sm"
                      onClick={() => void subito('revoca-password')}
                    >
                      {t('password.revoca')}
                    </button>
                  )}
                </>
              ),
            ],
          ]}
        />
      </div>
      <Sezione
        id="utente-incarichi"
        titolo={t('incarichi.titolo')}
        azioni={bottone('nomina', 'btn-outline-primary btn-sm')}
      >
        <Incarichi {...{ utente, oggi, rileggi }} revocabili={possibili.includes('revoca')} />
      </Sezione>
      {aperto === 'modifica' && <Modifica {...{ utente, chiudi, fatto }} />}
      {aperto === 'nomina' && <Nomina {...{ utente, oggi, chiudi, fatto }} />}
      {aperto === 'elimina' && <Elimina {...{ utente, chiudi, fatto }} />}
      {aperto === 'password' && <Password utente={utente} chiudi={fatto} />}
      {(aperto === 'blocca' || aperto === 'sblocca' || aperto === 'chiedi-eliminazione') && (
        <ConMotivo atto={aperto} {...{ utente, chiudi, fatto }} />
      )}
    </>
  );
}
