using Microsoft.Playwright;

namespace Pathways.EndToEnd;

/// <summary>A window of the browser that writes down what must not happen: errors, and requests to anywhere else.</summary>
internal sealed class Window : IAsyncDisposable
{
    private const string Rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly string _axe;
    private readonly List<string> _faults = [];

    public Window(IBrowserContext context, IPage page, string address, string axe, string? tiles)
    {
        (_context, Page, _address, _axe) = (context, page, address, axe);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Type + ": " + message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && (tiles is null || !request.Url.StartsWith(tiles + "/", StringComparison.Ordinal)), "asked " + request.Url);
    }

    public IPage Page { get; }

    public async Task SignInAsync(string key)
    {
        await Page.GotoAsync(_address + "/sign-in");
        await Page.FillAsync("#key", key);
        await Page.ClickAsync("button[type=submit]");
        await Page.WaitForURLAsync(_address + "/");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        await Page.WaitForSelectorAsync("main h1");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>What axe-core finds wrong on the page as it stands, one a line; empty for nothing.</summary>
    public async Task<string> AxeAsync()
    {
        await Page.EvaluateAsync(_axe);
        return await Page.EvaluateAsync<string>($"() => axe.run(document, {{ runOnly: {Rules} }}).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target).join(' ')).join('\\n'))");
    }

    public void ShouldBeWithoutFault()
    {
        lock (_faults)
            _faults.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool wrong, string what)
    {
        if (!wrong)
            return;
        lock (_faults)
            _faults.Add(what);
    }
}
