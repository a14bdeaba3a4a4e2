/** Completion in PowerShell 7. It asks the tool itself each time, and prints nothing where that fails. */
export const pwshScript = `# Tab completion of baerum-innov in PowerShell 7. Put this line in the file that $PROFILE names:
#   baerum-innov completion pwsh | Out-String | Invoke-Expression
# Where it is used by npx:  function baerum-innov { npx baerum-innov @args }
#   npx baerum-innov completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'baerum-innov' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object {
      if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
      else { $_.Extent.Text }
    })
  $count = $words.Count
  if ($wordToComplete -ne '') { $count -= 1 }
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try {
    if (Get-Command 'baerum-innov' -CommandType Application -ErrorAction SilentlyContinue) {
      $program = (Get-Command 'baerum-innov' -CommandType Application)[0]
      $lines = @(& $program __complete pwsh $count @words 2>$null)
    } else {
      $lines = @(npx --no -- baerum-innov __complete pwsh $count @words 2>$null)
    }
  } catch {
    $lines = @()
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  # Without an answer the shell offers files.
  if ($lines.Count -eq 0 -or $lines[0] -eq 'files') { return }
  $lines | Select-Object -Skip 1 | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    $typed = if ($value -match '^[\\p{L}\\p{N}._/=+-]+$') { $value } else { "'" + ($value -replace "'", "''") + "'" }
    $told = if ($about) { $about } else { $value }
    [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $told)
  }
}
`;
