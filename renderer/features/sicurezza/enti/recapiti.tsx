import type { ReactNode } from 'react';
import { AttoEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import type { Difetti } from '../../../ui/campi/difetti.ts';
import { CampoTesto } from '../../../ui/campi/testo.tsx';

export type Recapiti = Readonly<Record<'indirizzo' | 'telefono' | 'pec', string>>;

const massimi: Readonly<Record<keyof Recapiti, number>> = { indirizzo: 160, telefono: 20, pec: 120 };

/** What the register would refuse, by the same schema; the value is the word that says it. */
export function difettiRecapiti(recapiti: Recapiti): Difetti<keyof Recapiti> {
  const letto = AttoEnte.safeParse({ atto: 'modifica', codice: '0000', ...recapiti });
  const errati = new Set(letto.success ? [] : letto.error.issues.map(({ path: [campo] }) => campo));
  return {
    ...(errati.has('telefono') && { telefono: 'telefonoErrato' }),
    ...(errati.has('pec') && { pec: 'pecErrata' }),
  };
}

/** Address, telephone and certified e-mail of a body. */
export function CampiRecapiti({
  recapiti,
  cambia,
  errore,
}: {
  readonly recapiti: Recapiti;
  readonly cambia: (recapiti: Recapiti) => void;
  readonly errore: (campo: keyof Recapiti) => string | undefined;
}): ReactNode {
  const { t } = usaParole('enti');
  return (
    <div className="utenti-campi">
      {(['indirizzo', 'telefono', 'pec'] as const).map((campo) => (
        <CampoTesto
          key={campo}
          nome={`ente.${campo}`}
          etichetta={t(campo)}
          facoltativo
          massimo={massimi[campo]}
          valore={recapiti[campo]}
          cambia={(valore) => {
            cambia({ ...recapiti, [campo]: valore });
          }}
          errore={errore(campo)}
        />
      ))}
    </div>
  );
}
