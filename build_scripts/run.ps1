<#
.SYNOPSIS
Installs what is missing, then opens Safe City Console on its demo city, beside an installed VLC (Windows).

.DESCRIPTION
The counterpart of run.sh; written with care, and not yet tried on a Windows machine. It needs 64-bit VLC 3 and
64-bit Python 3.11 to 3.14 from python.org. Everything is installed into .venv\ of this folder, from the hashed
lock file; a second run installs nothing.

  build_scripts\run.ps1 [--offline] [--help] [CONSOLE OPTIONS]

Console options are passed on; with --wall, the demo city is left out.
If scripts are not allowed: powershell -ExecutionPolicy Bypass -File build_scripts\run.ps1
#>

$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot
$Venv = Join-Path $Root '.venv'
$VenvPython = Join-Path $Venv 'Scripts\python.exe'
$Lock = Join-Path $PSScriptRoot 'requirements.txt'
$Stamp = Join-Path $Venv '.installed-run'

function Stop-WithSentence([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

function Find-Vlc {
    # The folder of libvlc.dll: from the registry, where VLC's installer wrote it, or the usual place.
    $folders = @()
    foreach ($key in 'HKLM:\SOFTWARE\VideoLAN\VLC', 'HKCU:\SOFTWARE\VideoLAN\VLC') {
        $entry = Get-ItemProperty -Path $key -Name InstallDir -ErrorAction SilentlyContinue
        if ($entry) { $folders += $entry.InstallDir }
    }
    if ($env:ProgramFiles) { $folders += (Join-Path $env:ProgramFiles 'VideoLAN\VLC') }
    foreach ($folder in $folders) {
        if (Test-Path -LiteralPath (Join-Path $folder 'libvlc.dll')) { return $folder }
    }
    return $null
}

function Test-Python([string] $Command, [string[]] $Arguments) {
    # Whether this is a 64-bit Python between 3.11 and 3.14 that can make virtual environments.
    $question = 'import sys, struct, venv, ensurepip; ' +
        'sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14) and struct.calcsize(chr(80)) == 8))'
    try { & $Command @Arguments -c $question 2>$null | Out-Null } catch { return $false }
    return $LASTEXITCODE -eq 0
}

function New-Venv {
    $candidates = @(@('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('py', '-3.14'), @('python'))
    foreach ($candidate in $candidates) {
        $command = $candidate[0]
        $arguments = @($candidate | Select-Object -Skip 1)
        if (-not (Get-Command $command -ErrorAction SilentlyContinue)) { continue }
        if (-not (Test-Python $command $arguments)) { continue }
        Write-Host 'Making a virtual environment in .venv'
        if (Test-Path -LiteralPath $Venv) { Remove-Item -LiteralPath $Venv -Recurse -Force }
        & $command @arguments -m venv $Venv
        if ($LASTEXITCODE -eq 0) { return }
        Stop-WithSentence 'The virtual environment could not be made.'
    }
    Stop-WithSentence '64-bit Python 3.11 to 3.14 is needed: install it from python.org, then run this again.'
}

function Get-Wanted {
    # The hash of all that decides what is installed.
    $project = Join-Path $Root 'pyproject.toml'
    return "$((Get-FileHash -LiteralPath $Lock).Hash) $((Get-FileHash -LiteralPath $project).Hash) $Root"
}

function Install-Packages {
    Write-Host 'Installing Python packages from requirements.txt'
    $pip = @('-m', 'pip', '--disable-pip-version-check', 'install', '--quiet', '--no-input', '--no-warn-script-location')
    Remove-Item -LiteralPath $Stamp -Force -ErrorAction SilentlyContinue
    & $VenvPython @pip --require-hashes -r $Lock
    if ($LASTEXITCODE -ne 0) { Stop-WithSentence 'The Python packages could not be installed.' }
    & $VenvPython @pip --no-deps --no-build-isolation -e $Root
    if ($LASTEXITCODE -ne 0) { Stop-WithSentence 'The console''s commands could not be installed.' }
    Set-Content -LiteralPath $Stamp -Value (Get-Wanted) -Encoding utf8
}

$Offline = $args -contains '--offline'
$ConsoleArguments = @($args | Where-Object { $_ -ne '--offline' })
if (($args -contains '--help') -or ($args -contains '-h')) {
    Get-Help $PSCommandPath
    exit 0
}

$Vlc = Find-Vlc
if (-not $Vlc) {
    Stop-WithSentence 'VLC was not found. Install 64-bit VLC 3 from videolan.org, then run this again.'
}
# python-vlc looks here first; the plugins lie beside the library.
$env:PYTHON_VLC_LIB_PATH = Join-Path $Vlc 'libvlc.dll'
$env:PYTHON_VLC_MODULE_PATH = Join-Path $Vlc 'plugins'
$env:Path = "$Vlc;$env:Path"

if (-not ((Test-Path -LiteralPath $VenvPython) -and (Test-Python $VenvPython @()))) {
    if ($Offline) { Stop-WithSentence 'There is no virtual environment in .venv, and --offline was asked for.' }
    New-Venv
}
$Done = ''
if (Test-Path -LiteralPath $Stamp) { $Done = (Get-Content -LiteralPath $Stamp -Raw).Trim() }
if ($Done -ne (Get-Wanted)) {
    if ($Offline) {
        Stop-WithSentence 'The Python packages in .venv are not those of the lock file, and --offline was asked for.'
    }
    Install-Packages
}

$Mode = @('--demo')
foreach ($option in '--demo', '--wall', '--version') {
    if ($ConsoleArguments | Where-Object { $_ -eq $option -or $_ -like "$option=*" }) { $Mode = @() }
}
# The command of gui-scripts has no console window; python.exe keeps messages and the exit status here.
& $VenvPython -m ui.console_app @Mode @ConsoleArguments
exit $LASTEXITCODE
