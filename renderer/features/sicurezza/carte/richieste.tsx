import { useState, type ReactNode } from 'react';
import { motiviCarta } from '#contract/regole/carte-operatore.ts';
import { NuovaRichiestaCarta, type RichiestaCarta } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Tabella } from '../../../ui/parti.tsx';
import type { PartiCarte } from './esito.tsx';

/** Cards asked of the prefecture: those under way, and a new one. */
export function RichiesteCarte({ situazione, fatto, dici }: PartiCarte): ReactNode {
  const { t } = usaParole('carte-operatore');
  const { richieste, operatori } = situazione;
  const aperte = new Set(richieste.map(({ codiceFiscale }) => codiceFiscale));
  const [codiceFiscale, setCodiceFiscale] = useState('');
  const [motivo, setMotivo] = useState<string>('nuovo-utente');
  const [email, setEmail] = useState(situazione.email ?? '');

  async function richiedi(): Promise<void> {
    const letta = NuovaRichiestaCarta.safeParse({ codiceFiscale, motivo, email: email.trim() });
    if (!letta.success) {
      dici({ bene: false, titolo: t('richieste.incompleta'), rimedio: t('richieste.incompletaRimedio') });
      return;
    }
    const esito = await chiama('carte.richiedi', letta.data);
    if (!esito.ok) {
      dici({ bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio });
      return;
    }
    setCodiceFiscale('');
    fatto(esito.valore, t('richieste.fatta'));
  }
  async function annulla({ id }: RichiestaCarta): Promise<void> {
    const esito = await chiama('carte.annullaRichiesta', { id });
    if (esito.ok) fatto(esito.valore, t('richieste.annullata'));
    else dici({ bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio });
  }

  return (
    <>
      <form
        className="carte-richiesta"
        onSubmit={(evento) => {
          evento.preventDefault();
          void richiedi();
        }}
      >
        <CampoSelezione
          nome="carta-per"
          etichetta={t('richieste.per')}
          valore={codiceFiscale}
          cambia={setCodiceFiscale}
          vuota={t('richieste.scegli')}
          opzioni={operatori.map((uno) => ({
            valore: uno.codiceFiscale,
            nome: `${uno.cognome} ${uno.nome} – ${t(`ruoli.${uno.ruolo}`)}`,
            impedita: aperte.has(uno.codiceFiscale) ? t('richieste.gia') : undefined,
          }))}
        />
        <CampoSelezione
          nome="carta-motivo-richiesta"
          etichetta={t('richieste.motivo')}
          valore={motivo}
          cambia={setMotivo}
          opzioni={motiviCarta.map((uno) => ({ valore: uno, nome: t(`motivi.${uno}`) }))}
        />
        <CampoTesto
          nome="carta-email"
          etichetta={t('richieste.email')}
          nota={t('richieste.emailNota')}
          valore={email}
          cambia={setEmail}
          massimo={120}
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('richieste.fai')}
          </button>
        </div>
      </form>
      {richieste.length === 0 ? (
        <p>{t('richieste.nessuna')}</p>
      ) : (
        <Tabella
          didascalia={t('richieste.titolo')}
          righe={richieste}
          chiave={({ id }) => id}
          colonne={[
            { nome: t('titolare'), cella: ({ cognome, nome }) => `${cognome} ${nome}` },
            { nome: t('richieste.motivo'), cella: (una) => t(`motivi.${una.motivo}`) },
            { nome: t('richieste.chiesta'), cella: ({ chiesta }) => mostraIstante(chiesta) },
            {
              nome: t('stato'),
              cella: ({ seriale }) =>
                seriale === undefined ? t('richieste.attesa') : t('richieste.lavorazione', { seriale }),
            },
            {
              nome: t('atti'),
              cella: (una) =>
                una.seriale === undefined && (
                  <button
                    type="button"
                    className="btn btn-sm btn-outline-primary"
                    aria-label={t('richieste.annullaDi', { chi: `${una.cognome} ${una.nome}` })}
                    onClick={() => void annulla(una)}
                  >
                    {t('richieste.annulla')}
                  </button>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
