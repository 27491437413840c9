import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import type { Interruzione } from './carta-pronta.tsx';
import { DueCodici } from './due-codici.tsx';
import { Tentativi } from './tentativi.tsx';

export function CambiaPin({
  pin,
  rileggi,
  fatto,
  interrotta,
}: {
  readonly pin: number | null;
  readonly rileggi: () => Promise<void>;
  readonly fatto: () => void;
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <DueCodici
      vecchio="pin"
      azione={t('modo.cambia')}
      manda={(attuale, nuovoPin) => chiama('accesso.cambiaPin', { pin: attuale, nuovoPin })}
      fatto={fatto}
      rileggi={rileggi}
      interrotta={interrotta}
    >
      <Tentativi codice="pin" rimasti={pin} />
    </DueCodici>
  );
}
