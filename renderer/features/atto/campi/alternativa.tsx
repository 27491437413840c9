import type { ReactNode } from 'react';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { cambiaForma } from '../cambia.ts';
import { usaForma } from '../forma.tsx';
import { formaScelta } from '../punti.ts';
import type { VoceAlternativa } from '../voci.ts';
import { Voci } from './voci.tsx';

/** Which form of the same thing, and its fields. */
export function AlternativaAtto({ voce }: { readonly voce: VoceAlternativa }): ReactNode {
  const { atto, modulo, parole, cambiaModulo } = usaForma();
  const scelta = formaScelta(voce, modulo);
  const forma = voce.forme.find(({ nome }) => nome === scelta);
  return (
    <>
      <CampoScelta
        nome={`${voce.percorso}.forma`}
        etichetta={parole.nome({ percorso: `${voce.percorso}.forma`, etichetta: voce.etichetta ?? 'forma' })}
        inRiga
        valore={scelta}
        cambia={(nuova) => {
          cambiaModulo((prima) => cambiaForma(atto, prima, voce, scelta, nuova), `${voce.percorso}.forma`);
        }}
        opzioni={voce.forme.map(({ nome }) => ({ valore: nome, nome: parole.valore('forma', nome) }))}
      />
      <Voci voci={forma?.voci ?? []} />
    </>
  );
}
