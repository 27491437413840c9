import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import type { Membro } from './lotto.ts';
import { ChiChiede, Riconoscimento } from './richiedente.tsx';
import type { ProprietaScelte } from './scelte.tsx';

const estranei = ['1', '3'] as const;

/** On whose request, for a whole family: one of its grown-ups, never a child; else somebody else, or an administration. */
export function RichiedenteCasa({
  scelte,
  cambia,
  errore,
  grandi,
  chiede,
  scegliChi,
  perAltri,
}: Pick<ProprietaScelte, 'scelte' | 'cambia' | 'errore'> & {
  readonly grandi: readonly Membro[];
  /** A member, or 1 or 3 of `tipoRichiedente`. */
  readonly chiede: string;
  readonly scegliChi: (chi: string) => void;
  /** There are certificates of somebody else than the member who asks. */
  readonly perAltri: boolean;
}): ReactNode {
  const { t } = usaParole('certificati');
  const diCasa = grandi.some(({ id }) => id === chiede);
  const comuni = { scelte, cambia, errore };
  return (
    <>
      <CampoSelezione
        nome="datiControllo.tipoRichiedente"
        etichetta={t('richiedente')}
        nota={t('lotto.chiChiede')}
        valore={chiede}
        cambia={scegliChi}
        opzioni={[
          ...grandi.map(({ id, nome }) => ({ valore: id, nome })),
          ...estranei.map((valore) => ({ valore, nome: t(`richiedenteDi.${valore}`) })),
        ]}
      />
      {!diCasa && <ChiChiede {...comuni} />}
      {diCasa && perAltri && <Riconoscimento pa={false} {...comuni} />}
    </>
  );
}
