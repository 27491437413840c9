import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { CampiPersona, CampiProfili, CampiRuolo } from './campi-utente.tsx';
import { Domanda } from './domanda.tsx';
import { usaNuovoUtente, type Proposta } from './nuovo-utente.ts';

/** A new operator, with the role and the profiles they begin with. */
export function Inserisci({
  titolo,
  chiudi,
  fatto,
  ...proposta
}: Proposta & {
  readonly titolo?: string;
  readonly chiudi: () => void;
  readonly fatto: (codiceFiscale: string) => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const nuovo = usaNuovoUtente(proposta, fatto);
  const { lavora, rifiuto, invia } = nuovo;
  return (
    <Domanda
      titolo={titolo ?? t('inserisci.titolo')}
      conferma={t('inserisci.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <CampiPersona {...nuovo} />
      <CampiRuolo {...nuovo} deciso={proposta.ente !== undefined} />
      <CampiProfili {...nuovo} />
    </Domanda>
  );
}
