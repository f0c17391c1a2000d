namespace Pathways.Api.Tests.Attack;

/// <summary>Something that may be asked.</summary>
/// <param name="Operation">Id of the operation in the API's document.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Address with query.</param>
/// <param name="Form">The form of the answer that is asked for.</param>
/// <param name="Body">What is sent; null for nothing.</param>
/// <param name="Runs">The runs that it names, of which a comparison has two; none for the dataset's own tables.</param>
internal sealed record Question(string Operation, string Method, string Path, string Form, string? Body, string[] Runs);

/// <summary>What somebody knows to ask for.</summary>
/// <param name="Runs">Runs by id, the baseline among them as <c>baseline</c>.</param>
/// <param name="Scenarios">Scenarios by name.</param>
/// <param name="Items">Ids by collection.</param>
internal sealed record Known(string[] Runs, string[] Scenarios, Dictionary<string, string[]> Items);
