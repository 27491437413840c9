import { useState, type ReactNode } from 'react';
import { motiviCarta } from '#contract/regole/carte-operatore.ts';
import { NuovaRichiestaCarta, type CarteEnte } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { nonFatto } from '../../../ui/esito.tsx';
import type { PartiCarte } from './situazione.ts';

/** For whom it is: not for who already waits for one. */
function CampoPer({
  situazione: { richieste, operatori },
  valore,
  cambia,
}: {
  readonly situazione: CarteEnte;
  readonly valore: string;
  readonly cambia: (codiceFiscale: string) => void;
}): ReactNode {
  const { t } = usaParole('carte-operatore');
  const aperte = new Set(richieste.map(({ codiceFiscale }) => codiceFiscale));
  return (
    <CampoSelezione
      nome="carta-per"
      etichetta={t('richieste.per')}
      valore={valore}
      cambia={cambia}
      vuota={t('richieste.scegli')}
      opzioni={operatori.map((uno) => ({
        valore: uno.codiceFiscale,
        nome: `${uno.cognome} ${uno.nome} – ${t(`ruoli.${uno.ruolo}`)}`,
        impedita: aperte.has(uno.codiceFiscale) ? t('richieste.gia') : undefined,
      }))}
    />
  );
}

/** A card asked of the prefecture for somebody of the body. */
export function NuovaRichiesta({ situazione, fatto, dici }: PartiCarte): ReactNode {
  const { t } = usaParole('carte-operatore');
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
      dici(nonFatto(esito.errore));
      return;
    }
    setCodiceFiscale('');
    fatto(esito.valore, t('richieste.fatta'));
  }

  return (
    <form
      className="carte-richiesta"
      onSubmit={(evento) => {
        evento.preventDefault();
        void richiedi();
      }}
    >
      <CampoPer situazione={situazione} valore={codiceFiscale} cambia={setCodiceFiscale} />
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
  );
}
