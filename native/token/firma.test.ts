import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derDaRs } from './firma.ts';
import { erroreDaCkr } from './guasti-pkcs11.ts';

it('r e s diventano il DER che la chiave pubblica verifica', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (dati) => {
      const rs = sign('sha256', dati, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      expect(verify('sha256', dati, publicKey, derDaRs(rs))).toBe(true);
    }),
  );
});

it.each([
  ['CKR_PIN_INCORRECT', { tipo: 'pin-errato', tentativi: null }],
  ['CKR_PIN_LOCKED', { tipo: 'pin-bloccato', tentativiPuk: null }],
  ['CKR_DEVICE_REMOVED', { tipo: 'carta-estratta' }],
  ['CKR_GENERAL_ERROR', { tipo: 'carta-estratta' }],
  ['CKR_SESSION_HANDLE_INVALID', { tipo: 'carta-estratta' }],
  ['CKR_USER_NOT_LOGGED_IN', { tipo: 'accesso-richiesto' }],
  ['CKR_HOST_MEMORY', { tipo: 'guasto', codice: 'CKR_HOST_MEMORY' }],
])('%s vale %j', (nome, errore) => {
  expect(erroreDaCkr(new Error(`${nome}:1`))).toEqual(errore);
});
