// The published schema against our own reader: both take what we write, both refuse what is not it.
// node tests/exchange/schema_check.mjs PATH_TO_SCHEMA_TOOL
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const tool = process.argv[2];
const run = (what, input = "") =>
    execFileSync(tool, [what], { input, encoding: "utf8", maxBuffer: 1 << 28 });

// Which lists there must be is said apart from what they hold.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats(ajv);
const schema = JSON.parse(run("schema"));
assert.ok(ajv.validateSchema(schema), ajv.errorsText());
const validate = ajv.compile(schema);
const sample = JSON.parse(run("sample"));

const stamp = "0000000000010000-0000000000000007";
const first = (change) => (document) => change(document.customers[0]);
// What is done to the sample, and whether it may still pass.
const mutations = {
    "nothing is done": [() => {}, true],
    "a customer leaves": [(d) => d.customers.pop(), true],
    "a field leaves": [first((c) => delete c.city), true],
    "an id in capitals": [first((c) => (c.id = c.id.toUpperCase())), true],
    "a tag comes": [first((c) => c.tags.push("new")), true],
    "a field emptied long ago": [first((c) => (c.stamps.email = stamp)), true],
    "another format": [(d) => (d.format = "twotier/orders"), false],
    "a newer version": [(d) => (d.version = 3), false],
    "a record of the world leaves": [(d) => d.world.pop(), true],
    "no world": [(d) => delete d.world, true],
    "a world by name": [(d) => (d.world = {}), false],
    "a record of another type": [(d) => (d.world[0].type = "ship"), false],
    "a record without an id": [(d) => delete d.world[0].id, false],
    "a record with another's field": [(d) => (d.world[0].colour = "red"), false],
    "a record's text too long": [(d) => (d.world[0].country = "DEU"), false],
    "a version of words": [(d) => (d.version = "1"), false],
    "no format": [(d) => delete d.format, false],
    "no version": [(d) => delete d.version, false],
    "a world without customers": [(d) => delete d.customers, true],
    "neither customers nor a world": [(d) => (delete d.customers, delete d.world), false],
    "customers by name": [(d) => (d.customers = {}), false],
    "an unknown member": [(d) => (d.orders = []), false],
    "a customer that is a text": [(d) => d.customers.push("x"), false],
    "no id": [first((c) => delete c.id), false],
    "an empty id": [first((c) => (c.id = "")), false],
    "a blank id": [first((c) => (c.id = " \u3000")), false],
    "an id that is a number": [first((c) => (c.id = 5)), false],
    "a long id": [first((c) => (c.id = "x".repeat(101))), false],
    "an unknown field": [first((c) => (c.colour = "red")), false],
    "a field in capitals": [first((c) => (c.City = "Bonn")), false],
    "a text that is a number": [first((c) => (c.city = 5)), false],
    "a text that is null": [first((c) => (c.city = null)), false],
    "an empty text": [first((c) => (c.city = "")), false],
    "a text one character too long": [first((c) => (c.city = "ü".repeat(101))), false],
    "a text as long as may be": [first((c) => (c.city = "😀".repeat(100))), true],
    "a flag that is a text": [first((c) => (c.delegated_access = "true")), false],
    "a list that is a text": [first((c) => (c.tags = "red")), false],
    "an empty list": [first((c) => (c.tags = [])), false],
    "an empty text in a list": [first((c) => (c.tags = [""])), false],
    "a long text in a list": [first((c) => (c.tags = ["x".repeat(51)])), false],
    "a thousand tags": [first((c) => (c.tags = Array.from({ length: 1000 }, (_, i) => `${i}`))), true],
    "and one more": [first((c) => (c.tags = Array.from({ length: 1001 }, (_, i) => `${i}`))), false],
    "a number in a list": [first((c) => (c.tags = [1])), false],
    "a cloud nobody knows": [first((c) => (c.cloud = "moon")), false],
    "no stamp": [first((c) => delete c.stamp), false],
    "a stamp of words": [first((c) => (c.stamp = "yesterday")), false],
    "a stamp in capitals": [first((c) => (c.stamp = c.stamp.toUpperCase().replace(/^./, "A"))), false],
    "a short stamp": [first((c) => (c.stamp = c.stamp.slice(1))), false],
    "the stamp of never": [first((c) => (c.stamp = stamp.replace(/[17]/g, "0"))), false],
    "stamps that are a list": [first((c) => (c.stamps = [])), false],
    "a stamp of an unknown field": [first((c) => (c.stamps.colour = stamp)), false],
    "a stamp that is a number": [first((c) => (c.stamps.notes = 5)), false],
};

const documents = Object.values(mutations).map(([change]) => {
    const document = structuredClone(sample);
    change(document);
    return document;
});
const verdicts = run("judge", documents.map((d) => JSON.stringify(d)).join("\n")).trim().split("\n");
let refused = 0;
Object.entries(mutations).forEach(([what, [, passes]], i) => {
    assert.equal(validate(documents[i]), passes, `the schema, ${what}: ${ajv.errorsText(validate.errors)}`);
    assert.equal(verdicts[i] === "read", passes, `the reader, ${what}: ${verdicts[i]}`);
    refused += passes ? 0 : 1;
});
console.log(`schema: ${documents.length} documents judged alike, ${refused} of them refused`);
