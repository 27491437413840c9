import { memo, type ReactNode } from 'react';
import { usaForma } from '../forma.tsx';
import type { Voce } from '../voci.ts';
import { AlternativaAtto } from './alternativa.tsx';
import { CampoAtto } from './campo.tsx';
import { ComponentiAtto } from './componenti.tsx';
import { ElencoAtto } from './elenco.tsx';
import { FamigliaAtto } from './famiglia.tsx';
import { GruppoAtto } from './gruppo.tsx';
import { LuogoAtto } from './luogo.tsx';
import { OmonimiAtto } from './omonimi.tsx';
import { OpzioniAtto } from './opzioni.tsx';
import { PersonaAtto } from './persona.tsx';

function Una({ voce }: { readonly voce: Voce }): ReactNode {
  switch (voce.tipo) {
    case 'campo':
      return <CampoAtto voce={voce} />;
    case 'luogo':
      return <LuogoAtto voce={voce} />;
    case 'alternativa':
      return <AlternativaAtto voce={voce} />;
    case 'gruppo':
      return <GruppoAtto voce={voce} />;
    case 'persona':
      return <PersonaAtto voce={voce} />;
    case 'componenti':
      return <ComponentiAtto voce={voce} />;
    case 'famiglia':
      return <FamigliaAtto voce={voce} />;
    case 'omonimi':
      return <OmonimiAtto voce={voce} />;
    case 'opzioni':
      return <OpzioniAtto voce={voce} />;
    case 'elenco':
      return <ElencoAtto voce={voce} />;
  }
}

/** What a step asks, in its order; what is not asked for now is not there. Drawn for the form, not for what stands around it. */
export const Voci = memo(function Voci({ voci }: { readonly voci: readonly Voce[] }): ReactNode {
  const { modulo, partenza } = usaForma();
  return voci
    .filter((una) => una.quando?.(modulo.richiesta, partenza) ?? true)
    .map((una, i) => <Una key={una.tipo === 'gruppo' ? `gruppo ${i}` : una.percorso} voce={una} />);
});
