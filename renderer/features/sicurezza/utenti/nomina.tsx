import { useState, type ReactNode } from 'react';
import { fraPari, inAltroEnte, nominabili, profiliConcedibili } from '#contract/regole/utenti.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';

/** A role or a profile, from a day and perhaps to another. */
export function Nomina({
  utente,
  oggi,
  chiudi,
  fatto,
}: {
  readonly utente: Utente;
  readonly oggi: string;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const accesso = usaEvento('accesso.stato');
  const sessione = accesso?.stato === 'in-sede' ? accesso.sessione : undefined;
  const mio = sessione?.ruolo ?? 'operatore';
  const altrove = utente.ente !== sessione?.comune.codiceIstat;
  const capo = inAltroEnte[mio]?.ruolo;
  const ruoli = nominabili[mio].filter((ruolo) => ruolo !== 'operatore' && (ruolo === capo) === altrove);
  const opzioni = [
    ...profiliConcedibili(mio).map((profilo) => ({
      ...{ valore: `profilo ${profilo}`, nome: t('nomina.profilo', { nome: t(`profilo.${profilo}`) }) },
    })),
    ...ruoli.map((ruolo) => ({
      ...{ valore: `ruolo ${ruolo}`, nome: t('nomina.ruolo', { nome: t(`ruoli.${ruolo}`) }) },
    })),
  ];
  const [scelto, setScelto] = useState(opzioni[0]?.valore ?? '');
  const [dal, setDal] = useState(oggi);
  const [al, setAl] = useState('');
  const atto = usaAtto('utenti.atto');
  const diPari = usaAtto('utenti.pari');
  const [genere, valore] = scelto.split(' ') as ['ruolo' | 'profilo', Ruolo | Profilo];
  const pari = fraPari({ ruolo: mio, valore });
  const { lavora, rifiuto } = pari ? diPari : atto;
  const invia = async (): Promise<void> => {
    const nuovo = {
      ...{ atto: 'nomina' as const, codiceFiscale: utente.codiceFiscale, dal },
      ...(al !== '' && { al }),
    };
    const nominato = pari
      ? await diPari.fai({ ...nuovo, genere: 'ruolo', valore: 'ministero' })
      : await atto.fai({ ...nuovo, genere, valore });
    if (nominato) fatto();
  };
  return (
    <Domanda
      titolo={t('nomina.titolo', { chi: `${utente.nome} ${utente.cognome}` })}
      conferma={t('nomina.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <CampoSelezione
        nome="nomina.che"
        etichetta={t('nomina.che')}
        valore={scelto}
        cambia={setScelto}
        opzioni={opzioni}
      />
      {pari && <p>{t('pari')}</p>}
      <div className="utenti-campi">
        <CampoData nome="nomina.dal" etichetta={t('inserisci.dal')} valore={dal} cambia={setDal} />
        <CampoData nome="nomina.al" etichetta={t('inserisci.al')} facoltativo valore={al} cambia={setAl} />
      </div>
    </Domanda>
  );
}
