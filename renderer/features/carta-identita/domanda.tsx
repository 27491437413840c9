import type { ReactNode } from 'react';
import type {
  DomandaCarta,
  FattiCarta,
  Idoneita,
  MotivoUrgenza,
} from '#contract/regole/carta-identita/index.ts';
import { Urgenza, Espatrio, AssensoMinore, CartaPrecedente } from './campi-domanda.tsx';

/** What the clerk says of the request: only what this person and this day ask for. */
export function FormaDomanda({
  fatti,
  domanda,
  idonea,
  errore,
  cambia,
}: {
  readonly fatti: FattiCarta;
  readonly domanda: DomandaCarta;
  readonly idonea: Idoneita;
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
}): ReactNode {
  const { urgenza, precedente } = domanda;

  const urge = (cambi: Partial<NonNullable<DomandaCarta['urgenza']>>): void => {
    cambia({ urgenza: { motivo: 'viaggio' as MotivoUrgenza, documento: '', ...urgenza, ...cambi } });
  };
  const minore = idonea.eta !== undefined && idonea.eta < 18;
  return (
    <>
      <Urgenza idonea={idonea} urgenza={urgenza} errore={errore} urge={urge} cambia={cambia} />
      <Espatrio idonea={idonea} fatti={fatti} domanda={domanda} cambia={cambia} />
      <AssensoMinore domanda={domanda} minore={minore} errore={errore} cambia={cambia} />
      <CartaPrecedente
        fatti={fatti}
        precedente={precedente}
        errore={errore}
        cambia={cambia}
        domanda={domanda}
      />
    </>
  );
}
