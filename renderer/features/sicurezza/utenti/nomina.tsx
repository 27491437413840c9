import { useState, type ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { usaConferimento } from './conferimento.ts';
import { Domanda } from './domanda.tsx';
import { nominato, usaNominabili } from './nominabile.ts';

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
  const opzioni = usaNominabili(utente);
  const [scelto, setScelto] = useState(opzioni[0]?.valore ?? '');
  const [dal, setDal] = useState(oggi);
  const [al, setAl] = useState('');
  const cosa = nominato(scelto);
  const { pari, lavora, rifiuto, fai } = usaConferimento(cosa.valore);
  const invia = async (): Promise<void> => {
    const fatta = await fai({
      ...{ atto: 'nomina', codiceFiscale: utente.codiceFiscale, dal, ...cosa },
      ...(al !== '' && { al }),
    });
    if (fatta) fatto();
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
