// What a style sheet or picture is to a test of a component.
module.exports = {};
