import { useMemo, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Luogo } from '#contract/bridge/index.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { mostraLuogo } from '../../ufficiale/lettura.ts';
import { idCampo, type ParoleCampo } from './campo.tsx';
import { usaTastiAttesi } from './tasti-attesi.ts';
import { luogoUnico } from './unico.ts';

function chiaveDi(luogo: Luogo): string {
  return `${luogo.tipo}-${luogo.codice}-${luogo.nome}`;
}

/** A place as it was on the day of the event: those that existed first, the others marked. Works offline. */
export function CampoLuogo({
  etichetta,
  nota,
  errore,
  nome,
  valore,
  cambia,
  data,
  tipo,
}: ParoleCampo & {
  readonly valore: Luogo | undefined;
  readonly cambia: (luogo: Luogo | undefined) => void;
  /** Day of the event, `AAAA-MM-GG` or empty. */
  readonly data: string;
  readonly tipo: 'comune' | 'stato' | 'tutti';
}): ReactNode {
  const { t } = usaParole('ui');
  const [scritto, setScritto] = useState<string>();
  const testo = scritto ?? mostraLuogo(valore);
  const { data: trovati, isFetching } = useQuery({
    queryKey: ['luoghi', testo, data, tipo],
    enabled: scritto !== undefined && testo.trim().length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: async () => {
      const risposta = await chiama('tabelle.luoghi', {
        testo: testo.slice(0, 80),
        tipo,
        ...(data && { data }),
      });
      return risposta.ok ? risposta.valore : [];
    },
  });
  // The list keeps by identity what it has drawn of each: the same places must be the same objects at the next key.
  const luoghi = useMemo(
    () => (scritto === undefined ? [] : (trovati ?? []).map((uno) => ({ ...uno, id: chiaveDi(uno) }))),
    [trovati, scritto === undefined],
  );
  const attesa = scritto !== undefined && isFetching;
  const tieni = usaTastiAttesi(attesa);
  const cessato = valore?.valido === false;
  return (
    <ComboBox
      className={errore === undefined ? 'campo' : 'campo campo-errato'}
      inputValue={testo}
      onInputChange={(nuovo) => {
        if (nuovo === mostraLuogo(valore)) return;
        setScritto(nuovo);
        if (nuovo === '') cambia(undefined);
      }}
      onChange={(chiave) => {
        const scelto = trovati?.find((uno) => chiaveDi(uno) === chiave);
        if (!scelto) return;
        cambia(scelto);
        setScritto(undefined);
      }}
      onBlur={() => {
        const scelto = scritto === undefined || attesa ? undefined : luogoUnico(scritto, trovati ?? []);
        if (scelto) cambia(scelto);
        setScritto(undefined);
      }}
      items={luoghi}
      // Else the combo empties the text, and with it the place, of whoever only walks through it.
      allowsCustomValue
      allowsEmptyCollection={scritto !== undefined && testo.trim().length > 1}
      isInvalid={errore !== undefined}
    >
      <Label>{etichetta}</Label>
      {nota !== undefined && <div className="campo-nota">{nota}</div>}
      <div className="combo" onKeyDownCapture={tieni}>
        <Input className="form-control" id={idCampo(nome)} autoComplete="off" />
        <Button className="combo-apri" aria-label={t('luogo.apri')}>
          ▾
        </Button>
      </div>
      {cessato && <div className="campo-attenzione">{t('luogo.cessato')}</div>}
      {errore !== undefined && <div className="campo-errore">{errore}</div>}
      <Popover className="combo-elenco">
        <ListBox renderEmptyState={() => <p className="combo-vuoto">{t('luogo.nessuno')}</p>}>
          {(uno: Luogo & { id: string }) => (
            <ListBoxItem id={uno.id} textValue={mostraLuogo(uno)}>
              <span>{uno.nome}</span>
              <small>
                {uno.tipo === 'stato' ? t('luogo.stato') : uno.sigla}
                {!uno.valido && ` · ${t('luogo.nonValido')}`}
              </small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
