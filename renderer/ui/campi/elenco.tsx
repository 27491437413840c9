import { useState, type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { usaParole } from '../../lingua.ts';
import { idCampo, type ParoleCampo } from './campo.tsx';
import type { Opzione } from './scelta.tsx';

function semplice(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What was typed, then what begins with it, then what has it inside: who types "via" does not mean a viaduct. */
export function cercate(opzioni: readonly Opzione[], cercato: string): readonly Opzione[] {
  if (cercato === '') return opzioni;
  const posto = ({ nome, valore }: Opzione): number => {
    const suo = semplice(nome);
    if (suo === cercato || valore === cercato) return 0;
    if (suo.startsWith(cercato)) return 1;
    return suo.includes(cercato) ? 2 : 3;
  };
  return opzioni
    .map((una) => [posto(una), una] as const)
    .filter(([quale]) => quale < 3)
    .sort(([x], [y]) => x - y)
    .map(([, una]) => una);
}

/** Too many alternatives to look through: the clerk types a part of one. */
export function CampoElenco({
  etichetta,
  nota,
  errore,
  facoltativo,
  nome,
  valore,
  cambia,
  opzioni,
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly opzioni: readonly Opzione[];
}): ReactNode {
  const { t } = usaParole('ui');
  const [scritto, setScritto] = useState<string>();
  const scelta = opzioni.find((una) => una.valore === valore);
  const testo = scritto ?? scelta?.nome ?? valore;
  const cercato = semplice(scritto ?? '').trim();
  const mostrate = cercate(opzioni, cercato);
  return (
    <ComboBox
      className={errore === undefined ? 'campo' : 'campo campo-errato'}
      inputValue={testo}
      onInputChange={(nuovo) => {
        if (nuovo === scelta?.nome) return;
        setScritto(nuovo);
        if (nuovo === '') cambia('');
      }}
      onChange={(chiave) => {
        if (chiave === null) return;
        cambia(String(chiave));
        setScritto(undefined);
      }}
      onBlur={() => {
        setScritto(undefined);
      }}
      // Else the combo empties the text of whoever only walks through it.
      allowsCustomValue
      items={mostrate.map((una) => ({ id: una.valore, nome: una.nome }))}
      allowsEmptyCollection={scritto !== undefined}
      isInvalid={errore !== undefined}
    >
      <Label>
        {etichetta}
        {facoltativo && <span className="facoltativo"> {t('facoltativo')}</span>}
      </Label>
      {nota !== undefined && <div className="campo-nota">{nota}</div>}
      <div className="combo">
        <Input className="form-control" id={idCampo(nome)} autoComplete="off" />
        <Button className="combo-apri" aria-label={t('elenco.apri')}>
          ▾
        </Button>
      </div>
      {errore !== undefined && <div className="campo-errore">{errore}</div>}
      <Popover className="combo-elenco">
        <ListBox renderEmptyState={() => <p className="combo-vuoto">{t('elenco.nessuna')}</p>}>
          {(una: { readonly id: string; readonly nome: string }) => (
            <ListBoxItem id={una.id} textValue={una.nome}>
              {una.nome}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
