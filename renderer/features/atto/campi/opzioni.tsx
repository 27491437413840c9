import type { ReactNode } from 'react';
import { testoA } from '../../../ufficiale/percorso.ts';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { cambiaDato, conProposte } from '../cambia.ts';
import { usaForma } from '../forma.tsx';
import type { VoceOpzioni } from '../voci.ts';

/** Few alternatives, all in sight; those that cannot be chosen say why. */
export function OpzioniAtto({ voce }: { readonly voce: VoceOpzioni }): ReactNode {
  const { atto, modulo, parole, errore, cambiaModulo } = usaForma();
  const { percorso } = voce;
  const parola = (una: string | undefined): string | undefined =>
    una === undefined ? undefined : parole.opzione({ parola: una });
  return (
    <CampoScelta
      nome={percorso}
      etichetta={parole.nome(voce)}
      {...(voce.nota === undefined ? {} : { nota: parole.nota(voce.nota) })}
      errore={errore(percorso)}
      valore={voce.attuale?.(modulo) ?? testoA(modulo.richiesta, percorso)}
      cambia={(valore) => {
        cambiaModulo(
          (prima) =>
            voce.scegli
              ? conProposte(atto, voce.scegli(prima, valore), percorso, prima)
              : cambiaDato(atto, prima, percorso, valore),
          percorso,
        );
      }}
      opzioni={voce.opzioni(modulo).map((una) => ({
        valore: una.valore,
        nome: parole.opzione(una),
        nota: una.notaTesto ?? parola(una.nota),
        impedita: parola(una.impedita),
      }))}
    />
  );
}
