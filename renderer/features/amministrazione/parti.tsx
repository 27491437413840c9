import type { ReactNode } from 'react';
import type { ModificaComune, SezioneComune } from '#contract/wa/amministrazione.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Detto } from './usa-amministrazione.ts';

/** Since when a section is as it is, and by whom. */
export function DaQuando({
  sezione,
  modifiche,
}: {
  readonly sezione: SezioneComune;
  readonly modifiche: readonly ModificaComune[];
}): ReactNode {
  const { t } = usaParole('amministrazione');
  const ultima = modifiche.find((una) => una.sezione === sezione);
  if (!ultima) return <p className="amministrazione-dal">{t('maiImpostato')}</p>;
  const { istante, operatore, nomeOperatore } = ultima;
  return (
    <p className="amministrazione-dal">
      {t('dal', { quando: mostraIstante(Date.parse(istante)), chi: nomeOperatore ?? operatore })}
    </p>
  );
}

/** The button that saves, and how it went. */
export function Salva({
  lavora,
  detto,
  children,
}: {
  readonly lavora: boolean;
  readonly detto: Detto | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = usaParole('amministrazione');
  return (
    <>
      {detto && (
        <Avviso gravita={detto.gravita} annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      <div className="azioni">
        <button type="submit" className="btn btn-primary" disabled={lavora}>
          <Icona nome="salva" /> {t('salva')}
        </button>
        {children}
      </div>
    </>
  );
}
