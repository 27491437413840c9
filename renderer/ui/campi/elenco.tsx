import { useMemo, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { ParoleCampo } from './campo.tsx';
import { semplice } from '../tabella/colonne.ts';
import { cercate } from './cercate.ts';
import { Combo } from './combo.tsx';
import type { Opzione } from './scelta.tsx';

/** Too many alternatives to look through: the clerk types a part of one. */
export function CampoElenco({
  valore,
  cambia,
  opzioni,
  ...parole
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly opzioni: readonly Opzione[];
}): ReactNode {
  const { t } = usaParole('ui');
  const [scritto, setScritto] = useState<string>();
  const scelta = useMemo(() => opzioni.find((una) => una.valore === valore), [opzioni, valore]);
  // Once for all the keys: names are made plain for the search only when somebody writes in the field.
  const voci = useMemo(
    () => opzioni.map(({ valore: id, nome }) => ({ id, nome, piano: semplice(nome) })),
    [opzioni],
  );
  const mostrate = useMemo(() => cercate(voci, semplice(scritto ?? '')), [voci, scritto]);
  return (
    <Combo
      {...parole}
      testo={scritto ?? scelta?.nome ?? valore}
      voci={mostrate}
      dicibile={scritto !== undefined}
      scrivi={(nuovo) => {
        setScritto(nuovo);
        if (nuovo === '') cambia('');
      }}
      scegli={(id) => {
        cambia(id);
        setScritto(undefined);
      }}
      lascia={() => {
        setScritto(undefined);
      }}
      apri={t('elenco.apri')}
      nessuna={t('elenco.nessuna')}
    />
  );
}
