import { useState, type ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoMotivo, motivato } from '../../../ui/campi/motivo.tsx';

/**
 * Why an act is done, which stays written: the field, what it says, and whether that is enough.
 * @param nota key of what is said of who will read it.
 */
export function usaMotivo(
  spazio: 'utenti' | 'enti',
  nota = 'motivoNota',
): {
  readonly motivo: string;
  /** Goes to the field when it is not. */
  readonly basta: () => boolean;
  readonly campo: ReactNode;
} {
  const { t } = usaParole(spazio);
  const [motivo, setMotivo] = useState('');
  const [provato, setProvato] = useState(false);
  const detto = motivato(motivo);
  const nome = `${spazio}.motivo`;
  return {
    motivo: motivo.trim(),
    basta: () => {
      setProvato(true);
      if (!detto) vaiAlCampo(nome);
      return detto;
    },
    campo: (
      <CampoMotivo
        {...{ nome, etichetta: t('motivo'), nota: t(nota), valore: motivo, provato }}
        cambia={setMotivo}
        manca={t('motivoManca')}
      />
    ),
  };
}
